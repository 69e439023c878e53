/** Which departments go into which: a new one where the successor is null. */
export type Merger = { predecessorIds: number[]; successorId: number | null };

/** All that become one, whoever of them stays. */
export function joinedIds({ predecessorIds, successorId }: Merger): number[] {
  return successorId === null ? predecessorIds : [...predecessorIds, successorId];
}

export function isPredecessor({ predecessorIds }: Merger, id: number): boolean {
  return predecessorIds.includes(id);
}

/** Others are joined; a successor no longer among them gives way to a new department. */
export function withJoined({ successorId }: Merger, joined: number[]): Merger {
  const kept = successorId !== null && joined.includes(successorId) ? successorId : null;
  return { successorId: kept, predecessorIds: joined.filter((id) => id !== kept) };
}

export function withSuccessor(merger: Merger, successorId: number | null): Merger {
  return { successorId, predecessorIds: joinedIds(merger).filter((id) => id !== successorId) };
}
