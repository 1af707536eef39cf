//! CSV as RFC 4180 has it, with a guard against cells that a spreadsheet would run as a formula.

/// A byte order mark: without it Excel reads UTF-8 as the machine's code page.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Appends one record, ended by CR LF (RFC 4180, section 2, rule 1).
pub fn push_record<'a>(target: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            target.push(',');
        }
        push_cell(target, cell);
    }
    target.push_str("\r\n");
}

fn push_cell(target: &mut String, cell: &str) {
    let guard = if starts_a_formula(cell) { "'" } else { "" };
    // Rules 5 to 7: a cell with a separator, a quote or a line break is quoted, and its quotes are doubled.
    if cell.contains([',', '"', '\r', '\n']) {
        target.push('"');
        target.push_str(guard);
        target.push_str(&cell.replace('"', "\"\""));
        target.push('"');
    } else {
        target.push_str(guard);
        target.push_str(cell);
    }
}

/// A computer may be named `=cmd|…`: spreadsheets run what starts so (OWASP, *CSV Injection*). An apostrophe makes it text.
fn starts_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(cells: &[&str]) -> String {
        let mut text = String::new();
        push_record(&mut text, cells.iter().copied());
        text
    }

    #[test]
    fn plain_cells_stay_plain() {
        assert_eq!(record(&["CLIENT1", "", "10.0.19041"]), "CLIENT1,,10.0.19041\r\n");
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
