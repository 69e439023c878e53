import {
  CERTIFICATE_FIELDS,
  type CertificateField,
  type CertificateForm,
} from '../../certificate/certificate-form.ts';
import { frameOf, signatureOf } from '../../document/frame.ts';
import { ROOM } from '../../document/labels.ts';
import { MOTTO, NATION, type OfficialDocument } from '../../document/official-document.ts';
import type { PlacedText } from '../../document/printed-form.ts';
import type { Ledger } from '../../ledger.ts';
import { formatDay } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { keysOf } from '../../one-of.ts';
import { citePaper, headingOf } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { decidedOf } from './decision.ts';
import { type Entry, entriesOf, nameOf } from './entries.ts';

/**
 * The Giấy khen of everybody whom the decision gives one, a sheet each, in the decision's order: only what the printed
 * form leaves open, each text where the agency's form has room for it. Day and signer are the decision's unless set here.
 */
export function buildCertificate(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { movement } = ledger;
  const decision = headingOf(ledger, 'decision');
  const own = {
    number: null,
    date: head.date ?? decision.date,
    signerId: head.signerId ?? decision.signerId,
  };
  const frame = frameOf(ledger, PAPERS.certificate, own, movement.endDate.slice(0, 4));
  const { width, height } = ledger.certificateForm.sheet;
  const common = commonTexts(ledger, own.signerId, frame.placeAndDate);
  const entries = certifiedOf(ledger);
  const pages =
    entries.length === 0 ? [{ ...NO_TEXT, name: { text: NOBODY } }] : entries.map(ownTexts(ledger));
  return {
    ...frame,
    title: `Giấy khen năm ${movement.year}`,
    subject: [],
    body: [],
    recipients: [],
    onForm: {
      ...{ width, height },
      pages: pages.map((texts) =>
        placed(ledger.certificateForm, entries.length === 0 ? texts : { ...common, ...texts }),
      ),
    },
  };
}

const NOBODY = 'Chưa có tập thể, cá nhân được tặng Giấy khen.';

/** Whom the agency's head gives a Giấy khen: titles have papers of their own. */
export function certifiedOf(ledger: Ledger): Entry[] {
  return entriesOf(decidedOf(ledger)).filter(({ award }) => award?.kind !== 'title');
}

/** What a field says; under a key of its own where it is said of one alone. */
type Said = { text: string; of?: Entry };
type Texts = Partial<Record<CertificateField, Said>>;

const NO_TEXT: Texts = {};

/** What every sheet says alike, worded once for all. */
function commonTexts(ledger: Ledger, signerId: number | null, placeAndDate: string): Texts {
  const { agency, movement } = ledger;
  const signature = signatureOf(agency, movement, signerId);
  return {
    nation: { text: `${NATION}\n${MOTTO}` },
    issuer: { text: `Giám đốc ${agency.name}` },
    title: { text: PAPERS.certificate.typeName },
    merit: { text: `Có thành tích trong ${quotedMovement(movement.name)}` },
    placeAndDate: { text: placeAndDate },
    signer: { text: signature.lines.join('\n') },
    signerName: { text: signature.name },
    decision: { text: citePaper(ledger, 'decision') },
    register: { text: `Số vào sổ: ${ROOM}` },
  };
}

function ownTexts({ agency }: Ledger): (entry: Entry) => Texts {
  return (entry) => {
    const { decisionNumber, decisionDate } = entry.proposal;
    const unit = 'person' in entry ? [entry.person.position, entry.departmentName] : [agency.name];
    return {
      name: { text: nameOf(entry), of: entry },
      unit: { text: unit.filter((part) => part !== '').join(', '), of: entry },
      ...(decisionDate === null
        ? {}
        : {
            decision: {
              text: `Quyết định số ${decisionNumber} ngày ${formatDay(decisionDate)} của ${agency.name}`,
              of: entry,
            },
          }),
    };
  };
}

/** The texts of a sheet that the form has no print for, in their order down it. */
function placed({ sheet, places }: CertificateForm, texts: Texts): PlacedText[] {
  return keysOf(CERTIFICATE_FIELDS).flatMap((field): PlacedText[] => {
    const [at, said] = [places[field], texts[field]];
    if (!said || !at.isShown || said.text === '') return [];
    const heading = [CERTIFICATE_FIELDS[field], ...(said.of ? [nameOf(said.of)] : [])];
    return [
      {
        key: said.of ? `${field}:${said.of.proposal.id}` : field,
        heading: heading.join(' – '),
        text: said.text,
        isName: field === 'name',
        left: at.fromLeft + sheet.shiftRight,
        top: at.fromTop + sheet.shiftDown,
        ...{ width: at.width, size: at.size, align: at.align },
        ...{ bold: at.isBold, italic: at.isItalic, capital: at.isCapital },
      },
    ];
  });
}
