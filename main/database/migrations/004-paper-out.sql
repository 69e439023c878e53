-- Documents that left the house: printed, saved as a file, or said to be sent. Until then a document can be taken back.
CREATE TABLE paper_out (
  issued_id INTEGER PRIMARY KEY REFERENCES issued_paper,
  -- Local time, 2026-11-22T14:05:09.
  out_at TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('printed', 'saved', 'said'))
) STRICT;

-- Of those kept before, nobody knows: they count as sent.
INSERT INTO paper_out (issued_id, out_at, way) SELECT id, issued_at, 'said' FROM issued_paper;
