//! Any text as a CMPivot query.

#![no_main]

#[path = "../cmpivot_checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::query(text));
