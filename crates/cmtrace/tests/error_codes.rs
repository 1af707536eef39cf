//! The table of error codes that the app looks up, `public/error-codes.json`: made from the table of the crate
//! `cmtraceopen-parser` (MIT), so that no page links it. `TENANT_ATTACH_LAB_UPDATE=1 cargo test -p cmtrace --test error_codes`
//! writes it again.

use cmtraceopen_parser::error_db::codes::ERROR_CODES;
use std::collections::BTreeMap;
use std::path::Path;

const LICENCE: &str = "MIT License. Copyright (c) Adam Gell. Permission is hereby granted, free of charge, to any person obtaining a copy \
    of this software and associated documentation files (the \"Software\"), to deal in the Software without restriction, including without \
    limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit \
    persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission \
    notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF \
    ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND \
    NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN \
    ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE \
    SOFTWARE.";

/// The file's text: a line a code, so that a change of the table is a change of lines.
fn table() -> String {
    // Several entries of one code: the first is the one that the crate's own table lists first.
    let mut codes = BTreeMap::new();
    for known in ERROR_CODES {
        codes.entry(known.code).or_insert(known);
    }
    let lines: Vec<String> = codes
        .values()
        .map(|known| serde_json::json!([known.code, known.category.label(), known.description]).to_string())
        .collect();
    format!(
        "{{\n\"source\": \"cmtraceopen-parser 0.1.1, https://github.com/adamgell/cmtraceopen\",\n\"licence\": {},\n\"codes\": [\n{}\n]\n}}\n",
        serde_json::json!(LICENCE),
        lines.join(",\n")
    )
}

#[test]
fn the_file_is_the_crate_s_table() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/error-codes.json");
    let expected = table();
    if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some() {
        std::fs::write(&file, &expected).expect("the file can be written");
    }
    let text = std::fs::read_to_string(&file).expect("public/error-codes.json");
    assert!(text == expected, "run with TENANT_ATTACH_LAB_UPDATE=1 to write public/error-codes.json again");
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert!(read["codes"].as_array().expect("a list").len() > 600);
}
