//! Looks for the inputs that are most work for their length: changes the seeds of the fuzz target `work` for so many seconds, keeps for
//! every kind of input the texts that come nearest to the bound of `fuzz/work.rs`, and prints the worst.
//!
//! `cargo run -p gateway --example most_work -- 600`. Without a compiler for fuzzing, and guided by the work itself instead of by
//! coverage. Builds without debug assertions count no steps.

#[path = "../../../fuzz/checks.rs"]
mod checks;

#[cfg(debug_assertions)]
fn main() {
    search::run();
}

#[cfg(not(debug_assertions))]
fn main() {}

#[cfg(debug_assertions)]
mod search {
    use super::checks::WorkMeter;
    use super::checks::bounds::{Input, bound};
    use std::time::{Duration, Instant};
    use std::{env, fs, path::Path};

    /// Texts that are kept of a kind.
    const KEPT: usize = 24;
    /// Bytes of a text at most: a target takes as many.
    const BYTES_MAX: usize = 16_000;

    struct Found {
        text: String,
        steps: u64,
        bytes: u64,
    }

    impl Found {
        /// Part of the bound that is used.
        fn share(&self) -> f64 {
            self.steps as f64 / bound(self.bytes) as f64
        }
    }

    /// Xorshift64: the same search in every run of the same length.
    struct Draws(u64);

    impl Draws {
        fn below(&mut self, end: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % end.max(1) as u64) as usize
        }

        /// A part of a text, at borders of characters.
        fn part<'text>(&mut self, text: &'text str) -> (&'text str, &'text str, &'text str) {
            let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (one, other) = (borders[self.below(borders.len())], borders[self.below(borders.len())]);
            let (start, end) = (one.min(other), one.max(other));
            (&text[..start], &text[start..end], &text[end..])
        }

        fn changed(&mut self, text: &str, other: &str) -> String {
            let (before, part, after) = self.part(text);
            let (_, piece, _) = self.part(other);
            let times = 1 << self.below(9);
            match self.below(5) {
                0 => format!("{before}{after}"),
                1 => format!("{before}{}{after}", part.repeat(times.min(BYTES_MAX / part.len().max(1)))),
                2 => format!("{before}{piece}{after}"),
                3 => format!("{before}{}{after}", piece.repeat(times.min(BYTES_MAX / piece.len().max(1)))),
                _ => format!("{before}{piece}"),
            }
        }
    }

    pub(super) fn run() {
        let seconds = env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10);
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
        let folders = ["work", "filter", "target"].map(|target| seeds.join(target));
        let files = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
        let mut seeds: Vec<String> = files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect();
        seeds.sort();
        let (mut meter, mut draws, mut tried) = (WorkMeter::new(), Draws(2002), 0_u64);
        let mut kinds: Vec<(Input, Vec<Found>)> = Input::ALL.map(|input| (input, Vec::new())).into();
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut first = seeds.iter();
        while Instant::now() < end {
            let seed = first.next();
            for (input, kept) in &mut kinds {
                let other = &seeds[draws.below(seeds.len())];
                let text = match (seed, kept.get(draws.below(kept.len()))) {
                    (Some(seed), _) => seed.clone(),
                    (None, Some(parent)) => draws.changed(&parent.text, other),
                    (None, None) => other.clone(),
                };
                let is_new = text.len() <= BYTES_MAX && kept.iter().all(|found| found.text != text);
                let Some((steps, bytes)) = is_new.then(|| meter.measure(*input, &text)).flatten() else { continue };
                tried += 1;
                kept.push(Found { text, steps, bytes });
                kept.sort_by(|one, other| other.share().total_cmp(&one.share()));
                kept.truncate(KEPT);
            }
        }
        println!("{tried} inputs in {seconds} s");
        for (input, kept) in &kinds {
            let Some(worst) = kept.first() else { continue };
            let start: String = worst.text.chars().take(120).collect();
            println!(
                "{input:?}: {} steps for {} bytes, {:.0} % of the bound: {start:?}",
                worst.steps,
                worst.bytes,
                worst.share() * 100.0
            );
        }
    }
}
