/** What a typed hour stands for: "8h", "8:05" and "8 giờ 05" are read, all else stays for the schema to refuse. */
export function typedTime(typed: string): string {
  const text = typed.trim();
  const match = /^(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d{2})?\s*(?:p|ph|phút)?$/i.exec(
    text.normalize('NFC'),
  );
  if (!match) return text;
  const [, hours = '', minutes = '00'] = match;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
