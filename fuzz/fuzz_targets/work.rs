//! Any text as every kind of input, and how much work it is to read.

#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::work(text));
