//! The names by which a WebAssembly and its script know each other, made short in a release.
//!
//! wasm-bindgen calls a function of the browser `__wbg_setAttribute_1a2b3c4d5e6f7081`: three hundred times sixteen digits that no
//! compression makes smaller, in the module and in the script. wasm-opt can shorten them, but only in the module.

use crate::failure::curable;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What a module ends with that wasm-bindgen wrote, and the script that belongs to it.
const MODULE_ENDING: &str = "_bg.wasm";
/// The section of a module that names what it imports.
const IMPORT_SECTION: u8 = 2;
/// Magic number and version.
const HEADER_BYTES: usize = 8;

/// Shortens the names of every module in `folder`, which trunk has just built.
///
/// # Errors
/// A file cannot be read or written, or is none of wasm-bindgen's.
pub(crate) fn shorten(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let name = entry.with_context(|| format!("cannot list {}", folder.display()))?.file_name();
        let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(MODULE_ENDING)) else { continue };
        let (module_path, script_path) = (folder.join(&name), folder.join(format!("{stem}.js")));
        let module = fs::read(&module_path).with_context(|| format!("cannot read {}", module_path.display()))?;
        let script =
            fs::read_to_string(&script_path).with_context(|| format!("cannot read {}", script_path.display()))?;
        let (module, script) = shortened(&module, &script).ok_or_else(|| {
            curable(
                format!("{} is not laid out as a WebAssembly module is", module_path.display()),
                "compare the version of wasm-bindgen with crates/xtask/src/versions.rs",
            )
        })?;
        fs::write(&module_path, module).with_context(|| format!("cannot write {}", module_path.display()))?;
        fs::write(&script_path, script).with_context(|| format!("cannot write {}", script_path.display()))?;
    }
    Ok(())
}

/// Module and script with short names; nothing where the module cannot be read.
fn shortened(module: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut script = script.to_owned();
    let mut rest = Reader { bytes: module, at: HEADER_BYTES };
    let mut out = module.get(..HEADER_BYTES)?.to_vec();
    while rest.at < module.len() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let section = rest.take(length)?;
        let section = if id == IMPORT_SECTION { imports(section, &mut script)? } else { section.to_vec() };
        out.push(id);
        write_number(&mut out, section.len());
        out.extend_from_slice(&section);
    }
    Some((out, script))
}

/// The import section with short names, which the script then has too.
fn imports(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let mut rest = Reader { bytes: section, at: 0 };
    let count = rest.number()?;
    let mut out = Vec::new();
    write_number(&mut out, count);
    for place in 0..count {
        let module = rest.text()?;
        let name = rest.text()?;
        let start = rest.at;
        rest.description()?;
        // A name that the script has once, as that of a function, can be another one; a memory or a table keeps its own.
        let property = format!(" {name}: function");
        let short = short_name(place);
        let name = if script.matches(&property).count() == 1 {
            *script = script.replacen(&property, &format!(" {short}: function"), 1);
            short.as_str()
        } else {
            name
        };
        write_text(&mut out, module);
        write_text(&mut out, name);
        out.extend_from_slice(section.get(start..rest.at)?);
    }
    Some(out)
}

/// `a`, `b`, … `z`, `ba`, `bb`, …
fn short_name(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(place % 26).unwrap_or_default());
        place /= 26;
        if place == 0 {
            break;
        }
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

struct Reader<'bytes> {
    bytes: &'bytes [u8],
    at: usize,
}

impl<'bytes> Reader<'bytes> {
    fn byte(&mut self) -> Option<u8> {
        self.at += 1;
        self.bytes.get(self.at - 1).copied()
    }

    fn take(&mut self, length: usize) -> Option<&'bytes [u8]> {
        let start = self.at;
        self.at = start.checked_add(length)?;
        self.bytes.get(start..self.at)
    }

    /// LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'bytes str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// What is imported: a function, a table, a memory or a global.
    fn description(&mut self) -> Option<()> {
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => drop(self.take(2)?),
            _ => return None,
        }
        Some(())
    }

    fn limits(&mut self) -> Option<()> {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Some(())
    }
}

fn write_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    write_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{short_name, shortened, write_number, write_text};

    /// A module that imports two functions and a memory, and has one section more.
    fn module(names: [&str; 3]) -> Vec<u8> {
        let mut section = vec![3];
        for (name, description) in names.iter().zip([&[0, 4][..], &[0, 200, 1], &[2, 1, 1, 2]]) {
            write_text(&mut section, "./app_bg.js");
            write_text(&mut section, name);
            section.extend_from_slice(description);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(2);
        write_number(&mut module, section.len());
        module.extend_from_slice(&section);
        module.extend_from_slice(&[0, 3, 1, b'x', 9]);
        module
    }

    #[test]
    fn functions_get_short_names_in_both_and_nothing_else_changes() {
        let long = "__wbg_setAttribute_1a2b3c4d5e6f7081";
        let script =
            format!("{{\n        {long}: function(a) {{}},\n        two: function() {{}},\n        memory,\n    }}");
        let (short, new_script) = shortened(&module([long, "two", "memory"]), &script).expect("a module");
        assert_eq!(short, module(["a", "b", "memory"]));
        assert_eq!(new_script, "{\n        a: function(a) {},\n        b: function() {},\n        memory,\n    }");
    }

    #[test]
    fn a_name_that_is_not_plainly_the_scripts_stays() {
        let script = " twice: function, twice: function";
        let (same, same_script) = shortened(&module(["twice", "absent", "memory"]), script).expect("a module");
        assert_eq!((same, same_script.as_str()), (module(["twice", "absent", "memory"]), script));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert_eq!(shortened(b"\0asm", ""), None);
        let whole = module(["a", "b", "c"]);
        assert_eq!(shortened(&whole[..whole.len() - 2], ""), None);
    }

    #[test]
    fn short_names_are_unique() {
        let names: std::collections::BTreeSet<String> = (0..2_000).map(short_name).collect();
        assert_eq!(names.len(), 2_000);
        assert_eq!((short_name(25).as_str(), short_name(26).as_str()), ("z", "ba"));
    }
}
