import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { LateLoader } from './LateLoader.tsx';
import { LoadFailure } from './LoadFailure.tsx';

type LoadedProps<Data> = {
  query: UseQueryResult<Data, Failure>;
  children: (data: Data) => ReactNode;
};

/** The answer of a call once it is there; until then a late loader, or what went wrong with a way to try again. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <LoadFailure failure={query.error} onRetry={() => query.refetch()} />;
  return <LateLoader />;
}
