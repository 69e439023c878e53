import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../shared/api.ts';
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

/** Has the main process do something; throws the `Failure` it answers with. The window waits for it before it closes. */
export function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  return doing(ask(name, input));
}

async function ask<Name extends CallName>(
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
  } = {},
): UseQueryResult<CallOutput<Name>, Failure> {
  return useQuery<CallOutput<Name>, Failure>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
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
export function useCallMutation<Name extends CallName>(
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
