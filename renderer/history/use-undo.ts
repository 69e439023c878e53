import { useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../shared/failure.ts';
import { call } from '../call.ts';
import { announce, announceFailure } from '../ui/announce.tsx';

/** Takes a change back and says how it went, also when the screen that asked is gone by then. True when it was taken back. */
export function useUndo(): (changeId: number) => Promise<boolean> {
  const queryClient = useQueryClient();
  return async (changeId) => {
    try {
      await call('history.undo', { changeId });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      announceFailure(error);
      return false;
    }
    await queryClient.invalidateQueries();
    announce('Đã hoàn tác.');
    return true;
  };
}
