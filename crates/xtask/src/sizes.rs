//! `cargo xtask sizes`: what a visitor downloads, raw and as brotli.

use crate::{paths, split, stamp};
use anyhow::{Context, Result, bail};
use std::path::Path;
use xshell::cmd;

/// Downloads of a first visit to *All devices*, brotli: WebAssembly of app and gateway, scripts, style sheets and the texts that
/// it shows, in both languages.
pub(crate) const FIRST_VISIT_BROTLI_BYTES_MAX: u64 = 850_000;

/// Endings of the files that a first visit downloads.
const FIRST_VISIT: [&str; 4] = ["wasm", "js", "css", "ftl"];

/// One file of a build.
#[derive(Clone, Debug)]
pub(crate) struct Size {
    /// Path within the build.
    pub(crate) name: String,
    /// Bytes on disk.
    pub(crate) raw: u64,
    /// Bytes with brotli at its highest level.
    pub(crate) brotli: u64,
}

/// Prints the sizes of the build in `folder`, which is relative to the repository.
///
/// # Errors
/// As [`print`].
pub(crate) fn run(folder: &str) -> Result<()> {
    print(&paths::repository().join(folder)).map(drop)
}

/// Prints the table and returns what a first visit downloads, brotli bytes.
///
/// # Errors
/// There is no build, or Node, which has brotli built in, is missing.
pub(crate) fn print(folder: &Path) -> Result<u64> {
    let sizes = measure(folder)?;
    println!("{:<60} {:>11} {:>11}", "file", "raw", "brotli");
    for size in &sizes {
        println!("{:<60} {:>11} {:>11}", size.name, kilobytes(size.raw), kilobytes(size.brotli));
    }
    for ending in FIRST_VISIT {
        let (raw, brotli) = total(&sizes, ending);
        println!("{:<60} {:>11} {:>11}", format!("all .{ending}"), kilobytes(raw), kilobytes(brotli));
    }
    let first_visit =
        FIRST_VISIT.iter().map(|ending| total(sizes.iter().filter(|size| is_of_first_visit(size)), ending).1).sum();
    let verdict = if first_visit <= FIRST_VISIT_BROTLI_BYTES_MAX { "within" } else { "OVER" };
    println!(
        "a first visit downloads {} brotli: {verdict} the {} that are allowed",
        kilobytes(first_visit),
        kilobytes(FIRST_VISIT_BROTLI_BYTES_MAX)
    );
    Ok(first_visit)
}

/// Measures every file of a build, largest first.
///
/// # Errors
/// As [`print`].
pub(crate) fn measure(folder: &Path) -> Result<Vec<Size>> {
    if !folder.join("index.html").is_file() {
        bail!("{} holds no build\n  cure: cargo xtask build", folder.display());
    }
    let script = paths::browser_tests().join("bench/sizes.mjs");
    let shell = paths::shell()?;
    let text = cmd!(shell, "node {script} {folder}")
        .read()
        .context("Node could not measure the files\n  cure: cargo xtask setup")?;
    Ok(text.lines().filter_map(parse).collect())
}

/// Sums (raw, brotli) of the files with this ending.
pub(crate) fn total<'a>(sizes: impl IntoIterator<Item = &'a Size>, ending: &str) -> (u64, u64) {
    let dotted = format!(".{ending}");
    let matching = sizes.into_iter().filter(|size| size.name.ends_with(&dotted));
    matching.fold((0, 0), |(raw, brotli), size| (raw + size.raw, brotli + size.brotli))
}

/// Whether a first visit to *All devices* downloads it: of the chunks and the texts only those that the admin center needs
/// (`split.rs`, `src/i18n/part.rs`), and nothing of what the log viewer fetches.
fn is_of_first_visit(size: &Size) -> bool {
    let is_text_of = |part: &str| size.name.starts_with("locales/") && size.name.contains(&format!("/{part}"));
    if stamp::is_of_no_page(&size.name)
        || stamp::is_fetched_later(&size.name)
        || ["console", "device", "cmpivot", "tenant", "lab", "faults"].into_iter().any(is_text_of)
    {
        return false;
    }
    !split::is_chunk(&size.name) || size.name.contains("admin_center")
}

/// `412.3 kB`, kilo being a thousand.
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

fn parse(line: &str) -> Option<Size> {
    let mut fields = line.split('\t');
    let raw = fields.next()?.parse().ok()?;
    let brotli = fields.next()?.parse().ok()?;
    Some(Size { raw, brotli, name: fields.next()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_go_by_ending() {
        let sizes: Vec<Size> = ["10\t4\tapp.wasm", "5\t2\tgateway.wasm", "7\t3\tapp.js", "nonsense"]
            .into_iter()
            .filter_map(parse)
            .collect();
        assert_eq!(total(&sizes, "wasm"), (15, 6));
        assert_eq!(kilobytes(412_345), "412.3 kB");
    }

    #[test]
    fn a_first_visit_leaves_out_what_other_surfaces_need() {
        let needs = |name: &str| is_of_first_visit(&Size { name: name.to_owned(), raw: 1, brotli: 1 });
        assert!(needs("app_bg.wasm") && needs("chunks-0/admin_center.lab-0.wasm") && needs("chunks-0/__wasm_split.js"));
        assert!(!needs("chunks-0/console.lab-0.wasm"));
        assert!(
            needs("locales/sv/admin-center-0.ftl")
                && !needs("locales/sv/console-0.ftl")
                && !needs("locales/en/lab.ftl")
                && !needs("locales/sv/faults-0.ftl")
                && !needs("404.html")
                && !needs("openapi.json")
        );
    }
}
