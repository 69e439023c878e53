const ONSETS = words('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x');

/** Every rime of written Vietnamese, without its tone. */
const RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu ynh yt yu`);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;

/** True for a word that can stand in Vietnamese text in the Unicode alphabet; any case. */
export function isSyllable(word: string): boolean {
  // Nobody writes a capital after a small letter; the old encodings do all the time.
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  const marked = word.toLocaleLowerCase('vi').normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  const letters = marked.replace(TONES, '').normalize('NFC');
  if (tones.length > 1) return false;
  if (/(c|ch|p|t)$/.test(letters) && tones.length === 1 && !ACUTE_OR_DOT.test(tones[0] ?? '')) {
    return false;
  }
  return RIMES.has(letters) || splits(letters);
}

function splits(letters: string): boolean {
  for (let length = 3; length > 0; length -= 1) {
    const onset = letters.slice(0, length);
    const rime = letters.slice(length);
    if (ONSETS.has(onset) && RIMES.has(rime) && goTogether(onset, rime)) return true;
  }
  return false;
}

/** k, gh and ngh stand before e, ê, i and y; c, g and ng before the others (g before i: gì, giếng). */
function goTogether(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (['k', 'gh', 'ngh'].includes(onset)) return isFront;
  if (['c', 'ng'].includes(onset)) return !isFront;
  return onset !== 'g' || !isFront || rime.startsWith('i');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
