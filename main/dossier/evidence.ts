import type { Database } from 'better-sqlite3';
import type { Finding } from '../../shared/dossier/telling.ts';
import type { EvidenceFault } from '../../shared/evidence/evidence.ts';
import { casesOfYear } from '../../shared/figures-table.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { isPutForward } from '../../shared/review/proposal.ts';
import { slug } from '../../shared/text.ts';
import type { Context } from '../context.ts';
import { listKept } from '../evidence/evidence.ts';
import type { KeptFile } from '../evidence/folder.ts';

/** A proof of somebody put forward, and where it lies in the set. */
export type Proof = KeptFile & { name: string; target: string };

const FOLDER = 'minh-chung';

/** The files that prove the praise of those put forward, in a folder each: `minh-chung/nguyen-thi-lan-12/Thư khen.pdf`. */
export function proofsOf(database: Database, ledger: Ledger): Proof[] {
  const forward = ledger.proposals.filter(isPutForward);
  const kept = Map.groupBy(listKept(database, ledger.movement.id), ({ caseId }) => caseId);
  const taken = new Set<string>();
  return casesOfYear(ledger)
    .filter(({ kind }) => kind === 'praise')
    .filter(({ personId, departmentId }) =>
      forward.some((proposal) =>
        personId === null ? proposal.departmentId === departmentId : proposal.personId === personId,
      ),
    )
    .flatMap((praise) =>
      (kept.get(praise.id) ?? []).map((file) => ({
        ...file,
        target: freeTarget(`${FOLDER}/${ownerOf(ledger, praise)}`, file.name, taken),
      })),
    );
}

function ownerOf(
  { people, allDepartments }: Ledger,
  { personId, departmentId }: { personId: number | null; departmentId: number },
): string {
  const name =
    personId === null
      ? allDepartments.find(({ id }) => id === departmentId)?.name
      : people.find(({ id }) => id === personId)?.fullName;
  return [slug(name ?? ''), personId ?? departmentId].filter((part) => part !== '').join('-');
}

/** Under its own name, without what some system takes for a way; with a number behind it where that is taken. */
function freeTarget(folder: string, name: string, taken: Set<string>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file name may hold
  const safe = name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_').replace(/^\.+|[. ]+$/g, '_');
  const [, stem = safe, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(safe) ?? [];
  for (let number = 1; ; number += 1) {
    const target = `${folder}/${number === 1 ? safe : `${stem} (${number})${ending}`}`;
    const key = target.toLocaleLowerCase('vi');
    if (taken.has(key)) continue;
    taken.add(key);
    return target;
  }
}

const SAID: Readonly<Record<EvidenceFault, string>> = {
  missing: 'không còn trong thư mục minh-chung',
  altered: 'đã bị thay đổi trong thư mục minh-chung',
  unread: 'chưa đọc được: một chương trình khác đang giữ tệp',
};

/** Proofs that are gone or are no longer what was taken in: no set leaves without them or with others. */
export async function faultsOfProofs(
  { evidenceFolder }: Pick<Context, 'evidenceFolder'>,
  proofs: readonly Proof[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const proof of proofs) {
    // By size and time, so that the screen is there at once; each hash is looked at when the file is copied.
    const fault = await evidenceFolder.faultOf(proof, false);
    if (fault === null) continue;
    found.push({
      text: `Minh chứng “${proof.name}” ${SAID[fault]}.`,
      href: '/so-viec',
    });
  }
  return found;
}
