const keyOf = (movementId: number) => `so-thi-dua.trends.${movementId}`;

/** The indicators last looked at in a movement; null where the choice is still the app's. */
export function rememberedTrends(movementId: number): number[] | null {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(movementId)) ?? 'null');
  return Array.isArray(kept) && kept.every((id) => Number.isInteger(id)) ? kept : null;
}

export function rememberTrends(movementId: number, indicatorIds: number[]): void {
  localStorage.setItem(keyOf(movementId), JSON.stringify(indicatorIds));
}
