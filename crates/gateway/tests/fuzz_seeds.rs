//! The checks of the fuzz targets (`fuzz/`) over their seeds, and over each seed with pieces cut out and put together: the
//! same inputs in every run.

#[path = "../../../fuzz/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

/// The seeds of a target, by name.
fn seeds(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).expect("seeds").map(|entry| entry.expect("a seed").path()).collect();
    paths.sort();
    assert!(paths.len() >= 20, "{target}");
    paths.iter().map(|path| fs::read_to_string(path).expect("UTF-8")).collect()
}

/// A seed as it is, cut off, without a piece, with a piece twice, and with the end of the next.
fn variations(seeds: &[String], step: usize) -> Vec<String> {
    let mut texts = seeds.to_vec();
    for (number, seed) in seeds.iter().enumerate() {
        let next = &seeds[(number + 1) % seeds.len()];
        for (at, _) in seed.char_indices().step_by(step) {
            let (before, after) = seed.split_at(at);
            let piece: String = after.chars().take(step).collect();
            let rest = &after[piece.len()..];
            texts.extend([before.to_owned(), format!("{before}{rest}"), format!("{before}{piece}{after}")]);
            if let Some((_, end)) = next.split_at_checked(at.min(next.len())) {
                texts.push(format!("{before}{end}"));
            }
        }
    }
    texts
}

#[test]
fn filters() {
    variations(&seeds("filter"), 3).iter().for_each(|text| checks::filter(text));
}

#[test]
fn work() {
    variations(&seeds("work"), 5).iter().for_each(|text| checks::work(text));
}

#[test]
fn targets() {
    variations(&seeds("target"), 7).iter().for_each(|text| checks::target(text));
}
