//! `cargo xtask scenario check [--update] DIR…`: says everything that is wrong with exercises.

use exercise_check::check_directory;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (options, directories): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let update = options.iter().any(|option| option == "--update");
    let mut is_whole = true;
    for directory in &directories {
        match check_directory(Path::new(directory), update) {
            Err(error) => {
                eprintln!("{directory}: {error}; give the directory of an exercise");
                is_whole = false;
            }
            Ok((_, problems)) => {
                for problem in &problems {
                    eprintln!("{}/{problem}", directory.trim_end_matches('/'));
                }
                if problems.is_empty() {
                    println!("{directory}: nothing is wrong with it");
                }
                is_whole &= problems.is_empty();
            }
        }
    }
    if is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
