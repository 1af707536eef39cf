//! The inputs of a corpus that come nearest to the bound of `work.rs`, kind by kind: `cargo run --bin most_work -- corpus/work`.
//! Builds without debug assertions count no steps.

#[path = "checks.rs"]
mod checks;

#[cfg(debug_assertions)]
fn main() {
    let folders = std::env::args().skip(1);
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    let texts: Vec<String> = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    println!("{} inputs", texts.len());
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    for (kind, steps, bytes, text) in checks::most_work(&texts) {
        let start: String = text.chars().take(160).collect();
        println!("{kind}: {steps} steps for {bytes} bytes, {} of text: {start:?}", text.len());
    }
}

#[cfg(not(debug_assertions))]
fn main() {}
