export function AnnualPage() {
  return null;
}
