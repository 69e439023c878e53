import { join } from 'node:path';
import fc from 'fast-check';
import { api, type CallName } from '../../shared/api.ts';
import { callNames, fillEveryKind, SLOW } from '../helpers/every-call.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { SPOIL, STRANGE, spoiled } from '../helpers/spoil.ts';

/** For so many times that are asked for, so many calls; a share of the tests has few. */
export const callsOf = (times: number) => times * (times < 100 ? 50 : 1_000);

/** After so many the office is filled anew: what takes rows away has left little by then. */
const ROUND = 5_000;
/** Of the slow ones one in so many. */
const SELDOM = 200;
/** What is wrong is refused within so much work of the processor, whatever else the machine does; twice, since memory may have been tidied once. */
const LONGEST_MS = 100;

/** An object whose fields are none of the call's making, or something that is no object at all. */
const MADE_UP = fc.oneof(
  STRANGE,
  fc.dictionary(fc.string({ maxLength: 12 }), STRANGE),
  fc.anything(),
);

/** Half of the calls are valid ones with a place or two spoiled, half are made up. */
export async function spoilCalls(folder: string, calls: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let from = 0; from < calls; from += ROUND) {
    const app = await openTestProgram({ folder: join(folder, String(from)) });
    const inputs = await fillEveryKind(app);
    const count = Math.min(ROUND, calls - from);
    const [spoils, made] = [
      fc.sample(fc.array(SPOIL, { minLength: 1, maxLength: 2 }), { numRuns: count, seed: from }),
      fc.sample(MADE_UP, { numRuns: count, seed: from }),
    ];
    for (let n = 0; n < count; n += 1) {
      const name = nameOf(from + n, n / count);
      const input = n % 2 ? made[n] : spoiled(inputs[name], spoils[n] ?? []);
      const fault = await faultOf(app, name, input);
      if (fault) wrong.push(`${name}: ${fault}`);
    }
    if (!(await app.program.call('app.start', {})).ok) wrong.push('the program answers no more');
    app.close();
  }
  return wrong;
}

/** Each call as often with a spoiled input as with one that is made up; what takes rows away at the end of a round. */
function nameOf(n: number, done: number): CallName {
  const name = callNames[Math.floor(done * callNames.length)] ?? 'app.start';
  return SLOW.has(name) && n % SELDOM > 1 ? 'report.read' : name;
}

async function faultOf(app: TestProgram, name: CallName, input: unknown): Promise<string | null> {
  const [first, reply] = await timed(app, name, input);
  if (!reply.ok && reply.failure.code === 'unexpected') return `no words for ${describe(input)}`;
  const isJudged = !reply.ok && !api[name].input.safeParse(input).success;
  if (!isJudged || first < LONGEST_MS) return null;
  const [second] = await timed(app, name, input);
  return second < LONGEST_MS ? null : `${Math.round(second)} ms for ${describe(input)}`;
}

async function timed(app: TestProgram, name: CallName, input: unknown) {
  const from = process.cpuUsage();
  const reply = await app.program.call(name, input);
  const { user, system } = process.cpuUsage(from);
  return [(user + system) / 1_000, reply] as const;
}

function describe(input: unknown): string {
  return String(
    JSON.stringify(input, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)),
  ).slice(0, 200);
}
