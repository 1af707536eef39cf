//! The last step of every build of the app: writes the build id, the list of files and the content security policy.
//!
//! trunk calls it (the hook in `Trunk.toml`) while what it built still stands in its staging folder.
//! - The *build id* is a hash of every file. It goes into `index.html` and `sw.js`: a browser compares a service worker's
//!   script byte for byte and not the WebAssembly, so that a change of Rust alone would otherwise leave the old worker.
//! - The style sheets become one file, and so do the message files that are needed together.
//! - The *message files* are named after the build, so that page and texts always fit.
//! - The worker's script takes in the one that wasm-bindgen wrote for it.
//! - What the page preloads stands above its scripts, which would keep a browser from asking for it.
//! - The page names the *chunks* of a build in parts, so that it can ask for its own at once.
//! - The *list of files* is what the worker keeps for a reload without a network.
//! - The *content security policy* names the hash of each inline script; trunk writes one, and `public/boot.js` is one.

use crate::messages::ENDING as MESSAGES;
use crate::{messages, split, style_sheets};
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::ops::Range;
use std::path::Path;
use walkdir::WalkDir;

/// Stands in `index.html` and `public/sw.js` where the build id goes.
const BUILD_PLACE: &str = "__LAB_BUILD__";
/// Stands in `public/sw.js` where the list of files goes.
const SHELL_PLACE: &str = "[\"__LAB_SHELL__\"]";
/// Stands in `public/sw.js` where the list of files that are kept once they were used goes.
const LATER_PLACE: &str = "[\"__LAB_LATER__\"]";
/// Stands in `public/boot.js`, and so in `index.html`, where the list of chunks goes.
const CHUNKS_PLACE: &str = "[\"__LAB_CHUNKS__\"]";
/// Stands in `public/sw.js` where the script that wasm-bindgen wrote for the worker goes.
const GLUE_PLACE: &str = "importScripts(\"gateway-worker.js\");";
/// That script.
const GLUE: &str = "gateway-worker.js";
/// Stands in `index.html` after where the content security policy goes.
const POLICY_PLACE: &str = "<meta name=\"lab-build\"";
/// Begins the link by which trunk preloads a module.
pub(crate) const MODULE_PRELOAD: &str = "<link rel=\"modulepreload\"";
/// Only in what `trunk serve` builds: its live reload, an inline script that is changed once more when it is served.
const LIVE_RELOAD: &str = "__TRUNK_ADDRESS__";
/// Hexadecimal digits of the build id: no two builds of one history meet by chance.
const BUILD_DIGITS: usize = 16;

/// Stamps what trunk has just staged.
///
/// # Errors
/// As [`run`] and [`split::run`], or trunk did not call.
pub(crate) fn run_as_hook() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .context("there is no TRUNK_STAGING_DIR\n  cure: let trunk call this, as the last step of `trunk build` and `trunk serve`")?;
    let staging = Path::new(&staging);
    split::run(staging)?;
    style_sheets::join(staging)?;
    messages::join(staging)?;
    run(staging)
}

/// Stamps what stands in `staging`.
///
/// # Errors
/// A file cannot be read or written, or lacks the place where something is to be written.
pub(crate) fn run(staging: &Path) -> Result<()> {
    let mut files = files_below(staging)?;
    let build = build_id(staging, &files)?;
    name_messages(staging, &mut files, &build)?;

    let worker = read(&staging.join("sw.js"))?;
    let worker = replace(&worker, "sw.js", SHELL_PLACE, &shell_list(&files))?;
    let worker = replace(&worker, "sw.js", LATER_PLACE, &list(&files, is_fetched_later))?;
    let worker = replace(&worker, "sw.js", BUILD_PLACE, &build)?;
    let worker = replace(&worker, "sw.js", GLUE_PLACE, &read(&staging.join(GLUE))?)?;
    write(&staging.join("sw.js"), &worker)?;

    let page = read(&staging.join("index.html"))?;
    let page = replace(&page, "index.html", BUILD_PLACE, &build)?;
    let page = with_preloads_first(&page)?;
    let page = replace(&page, "index.html", CHUNKS_PLACE, &list(&files, split::is_chunk))?;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />\n    ", policy(&page));
    let page = replace(&page, "index.html", POLICY_PLACE, &format!("{policy}{POLICY_PLACE}"))?;
    write(&staging.join("index.html"), &page)?;
    // Static hosts that know no fallback rule answer an unknown path with this file: deep links work there too.
    write(&staging.join("404.html"), &page)
}

/// Relative paths with `/`, sorted, so that the build id is the same on every machine.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder)?;
            let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
            found.push(names.join("/"));
        }
    }
    found.sort();
    Ok(found)
}

fn build_id(folder: &Path, files: &[String]) -> Result<String> {
    let mut digests = Sha256::new();
    for file in files {
        let content = fs::read(folder.join(file)).with_context(|| format!("cannot read {file}"))?;
        digests.update(Sha256::digest(file));
        digests.update(Sha256::digest(content));
    }
    Ok(hexadecimal(&digests.finalize())[..BUILD_DIGITS].to_owned())
}

/// Two lower-case digits a byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts the build id into the names of the message files: `locales/en/lab.ftl` becomes `locales/en/lab-0123456789abcdef.ftl`.
fn name_messages(folder: &Path, files: &mut [String], build: &str) -> Result<()> {
    for file in files.iter_mut().filter(|file| file.ends_with(MESSAGES)) {
        let named = format!("{}-{build}{MESSAGES}", file.trim_end_matches(MESSAGES));
        fs::rename(folder.join(&*file), folder.join(&named)).with_context(|| format!("cannot rename {file}"))?;
        *file = named;
    }
    Ok(())
}

/// A JavaScript array of what the page needs: neither the page itself (kept under its own address), nor the worker
/// and its WebAssembly (the browser and the worker's own install keep those), nor the document of the API, nor the list
/// of what a language lacks, nor what only some pages fetch.
fn shell_list(files: &[String]) -> String {
    list(files, |file| {
        let is_of_browser = matches!(file, "index.html" | "sw.js") || file.starts_with("gateway-worker");
        !is_of_browser && !is_of_no_page(file) && !is_fetched_later(file)
    })
}

/// Files that no page fetches: what a host sends for an unknown path, the document of the API, the script that the worker's has
/// taken in, the list of what a language lacks, and types.
pub(crate) fn is_of_no_page(file: &str) -> bool {
    matches!(file, "404.html" | "openapi.json" | GLUE | "locales/sv/FALLBACK.txt") || file.ends_with(".d.ts")
}

/// Files that only the log viewer or the page of the exercises fetches: the worker keeps them once they were used.
pub(crate) fn is_fetched_later(file: &str) -> bool {
    matches!(file, "log-reader.js" | "log-worker.js" | "log-worker_bg.wasm" | "error-codes.json" | "exercises.json")
}

/// A JavaScript array of some files.
fn list(files: &[String], is_in: impl Fn(&str) -> bool) -> String {
    let quoted: Vec<String> = files.iter().filter(|file| is_in(file)).map(|file| format!("{file:?}")).collect();
    format!("[{}]", quoted.join(", "))
}

/// The page with the links that preload the app, which trunk writes at the end of the head, right after the base of its addresses.
fn with_preloads_first(page: &str) -> Result<String> {
    let Some((head, mut rest)) = tag(page, "<base").map(|base| page.split_at(base.end)) else {
        bail!("index.html has no base; does trunk write it in another way now?");
    };
    let (mut moved, mut kept) = (String::new(), String::new());
    while let Some(link) = preload(rest) {
        kept.push_str(&rest[..link.start]);
        moved.push_str(&rest[link.clone()]);
        rest = &rest[link.end..];
    }
    Ok([head, &moved, &kept, rest].concat())
}

/// Where the next link stands that preloads a file.
fn preload(page: &str) -> Option<Range<usize>> {
    let links = [MODULE_PRELOAD, "<link rel=\"preload\""].into_iter().filter_map(|beginning| tag(page, beginning));
    links.min_by_key(|link| link.start)
}

/// Where the first tag stands that begins so.
pub(crate) fn tag(page: &str, beginning: &str) -> Option<Range<usize>> {
    let start = page.find(beginning)?;
    Some(start..start + page[start..].find('>')? + 1)
}

/// Nothing from outside, no `eval`, and no inline script but those that this build wrote.
fn policy(page: &str) -> String {
    let live = page.contains(LIVE_RELOAD);
    let scripts = if live {
        "'unsafe-inline'".to_owned()
    } else {
        let hashes: Vec<String> = inline_scripts(page)
            .map(|script| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script))))
            .collect();
        hashes.join(" ")
    };
    let connect = if live { "'self' ws: wss:" } else { "'self'" };
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self'; img-src 'self' data: blob:; \
         connect-src {connect}; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'"
    )
}

/// The text between the tags of every script without a `src`, to the byte: that is what a browser hashes.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(script)
    })
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn replace(text: &str, file: &str, place: &str, with: &str) -> Result<String> {
    if !text.contains(place) {
        bail!(
            "{file} has no `{place}`: it was stamped before, or its source lost the place\n  \
             cure: let trunk call this, as the last step of `trunk build` and `trunk serve`"
        );
    }
    Ok(text.replacen(place, with, 1))
}

#[cfg(test)]
mod tests {
    use super::{inline_scripts, is_fetched_later, list, policy, run, shell_list, with_preloads_first};
    use std::fs;

    const PAGE: &str = "<head><meta name=\"lab-build\" content=\"__LAB_BUILD__\" /><base href=\"/\" /><script>one</script>\
        <script type=\"module\">two</script><script src=\"three.js\"></script></head>";

    /// As `public/boot.js` stands in it.
    const CHUNKS: &str = "<i>const CHUNKS = [\"__LAB_CHUNKS__\"];</i>";

    const WORKER: &str = "const BUILD = \"__LAB_BUILD__\"; const SHELL = [\"__LAB_SHELL__\"]; const LATER = [\"__LAB_LATER__\"]; importScripts(\"gateway-worker.js\");";

    #[test]
    fn only_scripts_without_a_source_are_hashed() {
        assert_eq!(inline_scripts(PAGE).collect::<Vec<_>>(), ["one", "two"]);
        // printf one | openssl dgst -sha256 -binary | base64
        assert!(policy(PAGE).contains("'sha256-dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0='"));
        assert!(!policy(PAGE).contains("unsafe-inline"));
    }

    #[test]
    fn live_reload_is_allowed_where_it_was_injected_only() {
        let page = format!("{PAGE}<script>'{{{{__TRUNK_ADDRESS__}}}}'</script>");
        assert!(policy(&page).contains("'unsafe-inline'") && policy(&page).contains("ws:"));
    }

    #[test]
    fn what_is_preloaded_stands_above_the_scripts() {
        let (module, file) = ("<link rel=\"modulepreload\" href=\"a.js\">", "<link rel=\"preload\" href=\"a.wasm\">");
        let page = with_preloads_first(&format!("<base href=\"/\" /><script>one</script>{module}<i></i>{file}<body>"));
        assert_eq!(
            page.expect("a base"),
            format!("<base href=\"/\" />{module}{file}<script>one</script><i></i><body>")
        );
        assert!(with_preloads_first("<head></head>").is_err());
    }

    #[test]
    fn the_shell_is_neither_page_nor_worker() {
        let files =
            ["404.html", "app-1.js", "gateway-worker_bg.wasm", "index.html", "style/a.css", "sw.js"].map(str::to_owned);
        assert_eq!(shell_list(&files), "[\"app-1.js\", \"style/a.css\"]");
    }

    #[test]
    fn what_only_the_log_viewer_fetches_is_kept_once_it_was_used() {
        let files = ["app-1.js", "log-reader.js", "log-worker.d.ts", "log-worker_bg.wasm"].map(str::to_owned);
        assert_eq!(shell_list(&files), "[\"app-1.js\"]");
        assert_eq!(list(&files, is_fetched_later), "[\"log-reader.js\", \"log-worker_bg.wasm\"]");
    }

    #[test]
    fn a_change_of_webassembly_alone_changes_the_worker() {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-stamp-{}", std::process::id()));
        let mut stamped = Vec::new();
        for wasm in ["old", "new"] {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join("index.html"), format!("{PAGE}{CHUNKS}")).expect("a page");
            fs::write(folder.join("sw.js"), WORKER).expect("a worker");
            fs::write(folder.join("gateway-worker_bg.wasm"), wasm).expect("a module");
            fs::write(folder.join("gateway-worker.js"), "let wasm_bindgen;").expect("its script");
            fs::create_dir_all(folder.join("chunks-0")).expect("a folder");
            fs::write(folder.join("chunks-0/console-1.wasm"), wasm).expect("a chunk");
            fs::create_dir_all(folder.join("locales/en")).expect("a folder");
            fs::write(folder.join("locales/en/lab.ftl"), "id = text").expect("messages");
            run(&folder).expect("stamps");
            let worker = fs::read_to_string(folder.join("sw.js")).expect("a worker");
            let build = worker.split('"').nth(1).expect("a build id");
            assert!(
                worker.contains(&format!("[\"chunks-0/console-1.wasm\", \"locales/en/lab-{build}.ftl\"]")),
                "{worker}"
            );
            assert!(worker.ends_with("let wasm_bindgen;"), "{worker}");
            assert!(folder.join(format!("locales/en/lab-{build}.ftl")).is_file());
            let page = fs::read_to_string(folder.join("index.html")).expect("a page");
            assert!(page.contains("Content-Security-Policy") && !page.contains("__LAB_BUILD__"));
            assert!(page.ends_with("const CHUNKS = [\"chunks-0/console-1.wasm\"];</i>"), "{page}");
            assert!(run(&folder).is_err(), "a second stamp is refused");
            stamped.push(fs::read_to_string(folder.join("sw.js")).expect("a worker"));
            fs::remove_dir_all(&folder).expect("removed");
        }
        assert_ne!(stamped[0], stamped[1]);
    }
}
