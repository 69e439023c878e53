-- Where each text of a Giấy khen stands on the agency's printed form; one that is not here stands where the program has it.
-- Millimetres from the sheet's upper left corner, points of the letters.
CREATE TABLE certificate_place (
  field TEXT PRIMARY KEY CHECK (
    field IN (
      'nation', 'issuer', 'title', 'name', 'unit', 'merit',
      'placeAndDate', 'signer', 'signerName', 'decision', 'register'
    )
  ),
  is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
  from_left INTEGER NOT NULL CHECK (from_left BETWEEN 0 AND 420),
  from_top INTEGER NOT NULL CHECK (from_top BETWEEN 0 AND 420),
  width INTEGER NOT NULL CHECK (width BETWEEN 10 AND 420),
  size INTEGER NOT NULL CHECK (size BETWEEN 6 AND 72),
  align TEXT NOT NULL CHECK (align IN ('left', 'center', 'right')),
  is_bold INTEGER NOT NULL CHECK (is_bold IN (0, 1)),
  is_italic INTEGER NOT NULL CHECK (is_italic IN (0, 1)),
  is_capital INTEGER NOT NULL CHECK (is_capital IN (0, 1))
) STRICT;

-- The sheet itself, and by how much all that is printed is moved: printers draw paper in each in its own way.
CREATE TABLE certificate_sheet (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  width INTEGER NOT NULL CHECK (width BETWEEN 100 AND 420),
  height INTEGER NOT NULL CHECK (height BETWEEN 100 AND 420),
  shift_right INTEGER NOT NULL CHECK (shift_right BETWEEN -50 AND 50),
  shift_down INTEGER NOT NULL CHECK (shift_down BETWEEN -50 AND 50)
) STRICT;
