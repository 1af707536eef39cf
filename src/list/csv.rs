//! CSV as RFC 4180 has it, with a guard against cells that a spreadsheet would run as a formula.

use std::borrow::Cow;

/// A byte order mark: without it Excel reads UTF-8 as the machine's code page.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Records that are being written, each ended by CR LF (RFC 4180, section 2, rule 1).
pub struct Records(csv::Writer<Vec<u8>>);

impl Default for Records {
    fn default() -> Self {
        Self(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new()))
    }
}

impl Records {
    /// Adds one record.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        // Nothing here fails: memory takes every byte, and records may differ in length.
        for cell in cells {
            let _ = self.0.write_field(guarded(cell).as_bytes());
        }
        let _ = self.0.write_record(None::<&[u8]>);
    }

    /// The text of what was added since the last call.
    pub fn take(&mut self) -> String {
        let written = std::mem::take(self).0.into_inner().unwrap_or_default();
        // Cells are UTF-8, and so is what stands between them.
        String::from_utf8(written).unwrap_or_default()
    }
}

/// The cell, with an apostrophe before what a spreadsheet would run.
fn guarded(cell: &str) -> Cow<'_, str> {
    if starts_a_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// A computer may be named `=cmd|…`: spreadsheets run what starts so (OWASP, *CSV Injection*). An apostrophe makes it text.
fn starts_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(cells: &[&str]) -> String {
        let mut records = Records::default();
        records.push(cells.iter().copied());
        records.take()
    }

    #[test]
    fn plain_cells_stay_plain() {
        assert_eq!(record(&["CLIENT1", "", "10.0.19041"]), "CLIENT1,,10.0.19041\r\n");
    }

    #[test]
    fn what_was_taken_is_not_taken_again() {
        let mut records = Records::default();
        records.push(["a"]);
        assert_eq!(records.take(), "a\r\n");
        records.push(["b", "c"]);
        assert_eq!(records.take(), "b,c\r\n");
        assert_eq!(records.take(), "");
    }

    #[test]
    fn separators_quotes_and_line_breaks_are_quoted() {
        assert_eq!(record(&["a,b", "a\"b", "a\r\nb"]), "\"a,b\",\"a\"\"b\",\"a\r\nb\"\r\n");
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        assert_eq!(
            record(&["=1+1", "+46", "-1", "@a", "=HYPERLINK(\"x\",\"y\")"]),
            "'=1+1,'+46,'-1,'@a,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"
        );
    }
}
