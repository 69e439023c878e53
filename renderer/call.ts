import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Api, CallInput, CallName, CallOutput } from '../shared/api.ts';
import { Failure, type FailureCode, type Reply } from '../shared/failure.ts';
import { doing } from './work.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can add to one declared elsewhere
  interface Window {
    /** The one function the preload exposes. */
    call(name: string, input: unknown): Promise<Reply>;
  }
}

const NO_ANSWER =
  'Có lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, đóng chương trình rồi mở lại.';

type ReadName = {
  [Name in CallName]: Api[Name]['kind'] extends 'read' ? Name : never;
}[CallName];
export type WorkName = Exclude<CallName, ReadName>;

/** Has the main process do something; throws the `Failure` it answers with. The window waits for it before it closes. */
export function call<Name extends WorkName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  return doing(send(name, input));
}

/** Asks the main process what it knows; throws the `Failure` it answers with. */
export function ask<Name extends ReadName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  return send(name, input);
}

async function send<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const reply = await window.call(name, input).catch((cause: unknown): Reply => {
    console.error(name, cause);
    return { ok: false, failure: { code: 'unexpected', message: NO_ANSWER } };
  });
  if (reply.ok) return reply.value as CallOutput<Name>;
  const { code, message, fields } = reply.failure;
  throw new Failure(code, message, fields);
}

/** What a call answers, kept up to date with the writes of this window. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: {
    enabled?: boolean;
    /** The last answer stands while another input is asked for. */
    keepPrevious?: boolean;
    /** It is asked again and again while it is shown. */
    againEveryMs?: number;
  } = {},
): UseQueryResult<CallOutput<Name>, Failure> {
  return useQuery<CallOutput<Name>, Failure>({
    queryKey: [name, input],
    queryFn: () => send(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.againEveryMs ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

export type MutationOptions = {
  /** Calls whose answers the write changes; all of them where absent. */
  invalidates?: readonly CallName[];
  /** Failures the screen shows itself. All others without a field are announced by a notification. */
  handles?: readonly FailureCode[];
};

/** A call that changes something, to be asked on the clerk's word. */
export function useCallMutation<Name extends WorkName>(
  name: Name,
  { invalidates, handles }: MutationOptions = {},
): UseMutationResult<CallOutput<Name>, Failure, CallInput<Name>> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<Name>) => call(name, input),
    meta: { handles },
    onSuccess: async () => {
      const filters = invalidates?.map((called) => ({ queryKey: [called] })) ?? [{}];
      await Promise.all(filters.map((filter) => queryClient.invalidateQueries(filter)));
    },
  });
}
