-- Dates are text (2026-11-22, months 2026-11); a flag is 0 or 1; names are those of shared/.
-- AUTOINCREMENT: an id is never used again, so the log cannot take a new row for one that was deleted.

CREATE TABLE agency (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  parent_name TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  abbreviation TEXT NOT NULL CHECK (abbreviation <> ''),
  place TEXT NOT NULL,
  board_name TEXT NOT NULL,
  briefing_weekday INTEGER NOT NULL CHECK (briefing_weekday BETWEEN 1 AND 7),
  maker_name TEXT NOT NULL
) STRICT;

CREATE TABLE signer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position_in_list INTEGER NOT NULL,
  authority TEXT NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE department (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position_in_list INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  -- One key for a name however its case and tones are typed (shared/text.ts, toneKey); once the department has
  -- ended, with its last day, so that another may bear the name.
  name_key TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  -- First and last day it stood; NULL where no merger or split set one.
  started_on TEXT CHECK (date(started_on) IS started_on),
  ended_on TEXT CHECK (date(ended_on) IS ended_on)
) STRICT;

-- What a department was called before a day.
CREATE TABLE department_rename (
  department_id INTEGER NOT NULL REFERENCES department ON DELETE CASCADE,
  changed_on TEXT NOT NULL CHECK (date(changed_on) IS changed_on),
  old_name TEXT NOT NULL CHECK (old_name <> ''),
  old_short_name TEXT NOT NULL CHECK (old_short_name <> ''),
  PRIMARY KEY (department_id, changed_on)
) STRICT, WITHOUT ROWID;

-- Who goes on from whom after a merger or split; one successor at the most takes over the running totals.
CREATE TABLE department_succession (
  predecessor_id INTEGER NOT NULL REFERENCES department,
  successor_id INTEGER NOT NULL REFERENCES department,
  changed_on TEXT NOT NULL CHECK (date(changed_on) IS changed_on),
  inherits_totals INTEGER NOT NULL CHECK (inherits_totals IN (0, 1)),
  PRIMARY KEY (predecessor_id, successor_id),
  CHECK (predecessor_id <> successor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX department_succession_successor ON department_succession (successor_id);
CREATE UNIQUE INDEX department_succession_heir ON department_succession (predecessor_id) WHERE inherits_totals = 1;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  department_id INTEGER NOT NULL REFERENCES department,
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  gender TEXT NOT NULL CHECK (gender IN ('male', 'female')),
  birth_date TEXT CHECK (date(birth_date) IS birth_date),
  position TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('agencyLeader', 'leader', 'staff')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX person_department ON person (department_id);

CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  theme TEXT NOT NULL,
  start_date TEXT NOT NULL CHECK (date(start_date) IS start_date),
  end_date TEXT NOT NULL CHECK (date(end_date) IS end_date),
  -- Last day of figures for the file, and the day the file is due at the province's board.
  cutoff_date TEXT CHECK (date(cutoff_date) IS cutoff_date),
  submission_date TEXT CHECK (date(submission_date) IS submission_date),
  reporting_rule TEXT NOT NULL,
  signer_position TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  CHECK (end_date >= start_date)
) STRICT;

CREATE TABLE basis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  position_in_list INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  number TEXT NOT NULL CHECK (number <> ''),
  date TEXT CHECK (date(date) IS date),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (movement_id, position_in_list)
) STRICT;

CREATE TABLE content (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  position_in_list INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX content_movement ON content (movement_id, position_in_list);

CREATE TABLE recipient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  position_in_list INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (movement_id, position_in_list)
) STRICT;

CREATE TABLE movement_department (
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  department_id INTEGER NOT NULL REFERENCES department,
  PRIMARY KEY (movement_id, department_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX movement_department_department ON movement_department (department_id);

-- A briefing moved by hand, for a holiday.
CREATE TABLE briefing_shift (
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  day TEXT NOT NULL CHECK (date(day) IS day),
  PRIMARY KEY (movement_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  position_in_list INTEGER NOT NULL,
  -- Which groups there are is data: INDICATOR_GROUPS in shared/indicator.
  group_code TEXT NOT NULL CHECK (group_code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit <> ''),
  counting TEXT NOT NULL CHECK (counting IN ('people', 'times', 'things')),
  department_total TEXT NOT NULL CHECK (department_total IN ('sum', 'highest')),
  month_total TEXT NOT NULL CHECK (month_total IN ('sum', 'last', 'highest')),
  direction TEXT NOT NULL CHECK (direction IN ('good', 'bad', 'neutral')),
  source TEXT NOT NULL CHECK (
    source IN ('typed', 'praisedPeople', 'praisedDepartments', 'criticizedPeople', 'criticizedDepartments')
  ),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (movement_id, name_key)
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  department_id INTEGER NOT NULL REFERENCES department,
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'complete', 'lapsed')),
  reported_on TEXT NOT NULL CHECK (date(reported_on) IS reported_on),
  difficulties TEXT NOT NULL,
  proposals TEXT NOT NULL,
  next_month TEXT NOT NULL,
  UNIQUE (movement_id, department_id, month)
) STRICT;
CREATE INDEX report_department ON report (department_id);

-- Not assessed is no row.
CREATE TABLE report_mark (
  report_id INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  content_id INTEGER NOT NULL REFERENCES content,
  mark TEXT CHECK (mark IN ('good', 'fair', 'poor')),
  note TEXT NOT NULL,
  PRIMARY KEY (report_id, content_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_mark_content ON report_mark (content_id);

-- Three states: no row is not reported, NULL is nothing to report (không phát sinh), else a count.
CREATE TABLE report_value (
  report_id INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator,
  value INTEGER CHECK (value BETWEEN 0 AND 999999999),
  PRIMARY KEY (report_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_value_indicator ON report_value (indicator_id);

-- person_id NULL: the case is about the whole department.
CREATE TABLE case_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  department_id INTEGER NOT NULL REFERENCES department,
  month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
  kind TEXT NOT NULL CHECK (kind IN ('praise', 'criticism')),
  person_id INTEGER REFERENCES person,
  date TEXT NOT NULL CHECK (date(date) IS date),
  deed TEXT NOT NULL CHECK (deed <> ''),
  basis TEXT NOT NULL,
  handling TEXT NOT NULL
) STRICT;
CREATE INDEX case_entry_report ON case_entry (movement_id, department_id, month);
CREATE INDEX case_entry_department ON case_entry (department_id);
CREATE INDEX case_entry_person ON case_entry (person_id);

-- A file kept in the folder "minh-chung" under a name of its own, with what it must hash to.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES case_entry ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  stored_as TEXT NOT NULL UNIQUE CHECK (stored_as <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- Milliseconds since 1970, as the disk gave it: while it stands, the file need not be hashed.
  modified_at INTEGER NOT NULL,
  added_on TEXT NOT NULL CHECK (date(added_on) IS added_on)
) STRICT;
CREATE INDEX evidence_case ON evidence (case_id);

-- Awards of earlier years, as decisions name them.
CREATE TABLE past_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES person,
  department_id INTEGER REFERENCES department,
  year INTEGER NOT NULL CHECK (year BETWEEN 1950 AND 2199),
  award_name TEXT NOT NULL CHECK (award_name <> ''),
  decision_number TEXT NOT NULL,
  decision_date TEXT CHECK (date(decision_date) IS decision_date),
  issuer TEXT NOT NULL,
  CHECK ((person_id IS NULL) <> (department_id IS NULL))
) STRICT;
CREATE INDEX past_award_person ON past_award (person_id);
CREATE INDEX past_award_department ON past_award (department_id);

CREATE TABLE proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  person_id INTEGER REFERENCES person,
  department_id INTEGER REFERENCES department,
  award_code TEXT NOT NULL CHECK (award_code <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  note TEXT NOT NULL,
  CHECK ((person_id IS NULL) <> (department_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX proposal_person ON proposal (movement_id, person_id, award_code) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX proposal_department ON proposal (movement_id, department_id, award_code) WHERE department_id IS NOT NULL;
CREATE INDEX proposal_of_person ON proposal (person_id);
CREATE INDEX proposal_of_department ON proposal (department_id);

-- Who reviews the year's proposals, and how each came to the sitting.
CREATE TABLE council_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  position_in_list INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  position TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('chair', 'secretary', 'member')),
  attendance TEXT NOT NULL CHECK (attendance IN ('present', 'absent', 'written')),
  UNIQUE (movement_id, position_in_list)
) STRICT;

-- The council's sitting; times are text (14:05), empty where not known.
CREATE TABLE council_sitting (
  movement_id INTEGER PRIMARY KEY REFERENCES movement ON DELETE CASCADE,
  held_on TEXT CHECK (date(held_on) IS held_on),
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  place TEXT NOT NULL,
  opinions TEXT NOT NULL,
  ballots_returned INTEGER CHECK (ballots_returned BETWEEN 0 AND 60),
  ballots_invalid INTEGER CHECK (ballots_invalid BETWEEN 0 AND 60)
) STRICT;

-- Ballots that agreed to a proposal; no row where they are not counted yet.
CREATE TABLE vote (
  proposal_id INTEGER PRIMARY KEY REFERENCES proposal ON DELETE CASCADE,
  agreed INTEGER NOT NULL CHECK (agreed BETWEEN 0 AND 60)
) STRICT;

-- Number, date and signer of a document in work. Its period is a month, or empty where it is of the whole movement.
CREATE TABLE paper_heading (
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period = '' OR date(period || '-01') IS period || '-01'),
  number INTEGER CHECK (number BETWEEN 1 AND 99999),
  date TEXT CHECK (date(date) IS date),
  signer_id INTEGER REFERENCES signer ON DELETE SET NULL,
  PRIMARY KEY (movement_id, kind, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_heading_signer ON paper_heading (signer_id);

-- The clerk's own wording of a paragraph, with the draft it was made from: once that changes, so have its figures.
CREATE TABLE paper_edit (
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period = '' OR date(period || '-01') IS period || '-01'),
  block_key TEXT NOT NULL CHECK (block_key <> ''),
  text TEXT NOT NULL,
  drafted TEXT NOT NULL,
  PRIMARY KEY (movement_id, kind, period, block_key)
) STRICT, WITHOUT ROWID;

-- A document as it went out. Version 0 is the first, later ones correct it. Never changes and never goes.
CREATE TABLE issued_paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement,
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period = '' OR date(period || '-01') IS period || '-01'),
  version INTEGER NOT NULL CHECK (version >= 0),
  -- Local time, 2026-11-22T14:05:09.
  issued_at TEXT NOT NULL,
  number INTEGER CHECK (number BETWEEN 1 AND 99999),
  date TEXT CHECK (date(date) IS date),
  UNIQUE (movement_id, kind, period, version)
) STRICT;

-- What an issued document holds, kept out of the log for its size: the model, the facts it told, the files to the byte.
CREATE TABLE issued_content (
  issued_id INTEGER PRIMARY KEY REFERENCES issued_paper,
  document TEXT NOT NULL CHECK (json_valid(document)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  pdf BLOB NOT NULL,
  docx BLOB NOT NULL,
  sha256_of_pdf TEXT NOT NULL CHECK (length(sha256_of_pdf) = 64),
  sha256_of_docx TEXT NOT NULL CHECK (length(sha256_of_docx) = 64)
) STRICT;

-- An issued document that is being corrected, and why.
CREATE TABLE paper_reopening (
  issued_id INTEGER PRIMARY KEY REFERENCES issued_paper,
  reopened_at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

-- Documents that went out and are not being corrected.
CREATE VIEW standing_paper AS
SELECT movement_id, kind, period FROM issued_paper WHERE id NOT IN (SELECT issued_id FROM paper_reopening);

-- Months whose report went out and is not being corrected: what it told stays as it is.
CREATE VIEW closed_month AS
SELECT movement_id, period AS month FROM standing_paper WHERE kind = 'month';

-- The triggers that keep closed months and issued papers as they are stand in main/database/guards.ts.

-- Tells this data from any other: a form that comes back must have gone out from here. Never changes.
CREATE TABLE origin (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key TEXT NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO origin (id, key) VALUES (1, lower(hex(randomblob(16))));

-- One row a call that changed something; what it did to which row stands in change_row.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Local time, 2026-11-22T14:05:09.
  made_at TEXT NOT NULL,
  call TEXT NOT NULL CHECK (call <> ''),
  -- The change that this one took back.
  undoes INTEGER REFERENCES change
) STRICT;
CREATE INDEX change_undoes ON change (undoes);

-- Written by triggers (main/database/change-log.ts): key, before and after are JSON objects of columns.
CREATE TABLE change_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL CHECK (json_valid(row_key)),
  -- Older SQLite takes json_valid(NULL) for false.
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_row_change ON change_row (change_id);
CREATE INDEX change_row_record ON change_row (table_name, row_key);
