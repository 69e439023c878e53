/** An item of an official list ends with ";", the last with "." (NĐ 30/2020, Phụ lục I). */
export function closeItem(text: string, index: number, count: number): string {
  return `${text}${index === count - 1 ? '.' : ';'}`;
}
