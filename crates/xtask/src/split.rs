//! Splits the app of a release build into the module that every page needs and the chunks of its surfaces (`src/chunks.rs`).
//!
//! Runs between trunk and the stamp, on cargo's own output: `wasm-split-cli` (of `wasm_split_cli_support`) separates what only the
//! marked functions reach, wasm-bindgen then writes the glue of the main module, and wasm-opt optimises every part. The names of
//! trunk stay, so that `index.html` needs no change. Chunks stand in a folder that is named after the build: code and data of a
//! chunk have addresses of their own build only, and a service worker can tell the folders of two builds apart.

use crate::paths;
use crate::stamp::{MODULE_PRELOAD, hexadecimal, tag};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Set by `cargo xtask build` for trunk and so for its hooks: the compiler's output that is to be split.
pub(crate) const MODULE_VARIABLE: &str = "TENANT_ATTACH_LAB_SPLIT";
/// The name of the package, and so of the module and its glue.
const NAME: &str = "tenant-attach-lab";
/// Folder of the modules that are worth the minutes that optimising takes. Browser tests run the same functions as they are.
const OPTIMISED_PROFILE: &str = "release";
/// Imported by a module that was compiled to be split and was not.
const UNSPLIT: &str = "__wasm_split_placeholder__";
/// The script that loads chunks, as the splitter names it.
const LINK_SCRIPT: &str = "__wasm_split.js";
/// How the folder of the chunks is named: also in `public/sw.js`.
const FOLDER: &str = "chunks-";
/// The page that trunk builds from; its first WebAssembly is the app, with the level and the passes of wasm-opt.
const PAGE: &str = "index.html";
/// Sorts functions by name, so that those of one kind compress beside each other. Only the main module still has names.
const BY_NAME: &str = "--reorder-functions-by-name";

/// Splits what trunk has just staged, if `cargo xtask build` asked for it.
///
/// # Errors
/// The module was compiled to be split and this was not asked for, it holds nothing to split, or a tool fails.
pub(crate) fn run(staging: &Path) -> Result<()> {
    let base = base_name(staging)?;
    let script = staging.join(format!("{base}.js"));
    let Some(module) = std::env::var_os(MODULE_VARIABLE).map(PathBuf::from) else {
        if fs::read_to_string(&script)?.contains(UNSPLIT) {
            bail!("the app was compiled with the feature split, and nothing splits it\n  cure: cargo xtask build");
        }
        return Ok(());
    };
    let shell = paths::shell()?;
    let work = shell.create_temp_dir()?;
    let work = work.path();
    cmd!(shell, "wasm-split-cli --target web --out-name {NAME} {module} {work}").quiet().run()?;

    let bytes = fs::read(&module).with_context(|| module.display().to_string())?;
    let folder = format!("{FOLDER}{}", &hexadecimal(&Sha256::digest(bytes))[..16]);
    let page = paths::repository().join(PAGE);
    let optimiser = Optimiser {
        shell: &shell,
        is_on: module.parent().is_some_and(|parent| parent.ends_with(OPTIMISED_PROFILE)),
        arguments: optimising(&fs::read_to_string(&page).with_context(|| page.display().to_string())?)?,
    };
    chunks(&optimiser, work, &staging.join(&folder), &base)?;
    preload_link_script(staging, &base, &folder)?;
    main_module(&optimiser, work, staging, &base, &folder)
}

/// Whether a file of a build is a chunk.
pub(crate) fn is_chunk(file: &str) -> bool {
    file.starts_with(FOLDER) && file.ends_with(".wasm")
}

/// Lets the page ask for the script that loads chunks beside the main module's script, which imports it: a browser would ask for
/// it when that one has arrived, and run nothing before.
fn preload_link_script(staging: &Path, base: &str, folder: &str) -> Result<()> {
    let index = staging.join(PAGE);
    let page = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let page = with_link_script_preloaded(&page, base, folder)
        .context("index.html preloads no module; does trunk write its links in another way now?")?;
    fs::write(&index, page).with_context(|| format!("cannot write {}", index.display()))
}

/// The page with one more link after trunk's own that preloads the main module's script.
fn with_link_script_preloaded(page: &str, base: &str, folder: &str) -> Option<String> {
    let link = tag(page, MODULE_PRELOAD)?;
    let of_script = page[link.clone()].replace(&format!("{base}.js"), &format!("{folder}/{LINK_SCRIPT}"));
    Some([&page[..link.end], &of_script, &page[link.end..]].concat())
}

/// wasm-opt, for the modules of a release.
struct Optimiser<'a> {
    shell: &'a Shell,
    is_on: bool,
    /// As trunk gives them for a build in one piece.
    arguments: Vec<String>,
}

impl Optimiser<'_> {
    /// Writes `to`, optimised or as it is.
    fn run(&self, from: &Path, to: &Path, more: &[&str]) -> Result<()> {
        if self.is_on {
            let arguments = &self.arguments;
            cmd!(self.shell, "wasm-opt {arguments...} --strip-debug --strip-producers {more...} {from} -o {to}")
                .quiet()
                .ignore_stderr()
                .run()?;
        } else {
            fs::copy(from, to)?;
        }
        Ok(())
    }
}

/// The arguments of wasm-opt that the page names for the app, without the order by name, which is only asked for where names are.
fn optimising(page: &str) -> Result<Vec<String>> {
    let attribute = |name: &str| {
        let app = page.split_once("rel=\"rust\"")?.1;
        app.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value)
    };
    let (Some(level), Some(passes)) = (attribute("data-wasm-opt"), attribute("data-wasm-opt-params")) else {
        bail!(
            "{PAGE} does not say how the app is optimised\n  cure: give its link the attributes data-wasm-opt and data-wasm-opt-params"
        )
    };
    let passes = passes.split_whitespace().filter(|pass| *pass != BY_NAME);
    Ok(std::iter::once(format!("-O{level}")).chain(passes.map(str::to_owned)).collect())
}

/// What trunk called the module and its script: the name of the package and a hash.
fn base_name(staging: &Path) -> Result<String> {
    let prefix = format!("{NAME}-");
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(base) = name.strip_suffix(".js").filter(|base| base.starts_with(&prefix)) {
            return Ok(base.to_owned());
        }
    }
    bail!("trunk staged no script of {NAME}")
}

/// Optimises the chunks, names each after its content, and writes them with the script that loads them.
fn chunks(optimiser: &Optimiser<'_>, work: &Path, folder: &Path, base: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let link = work.join(LINK_SCRIPT);
    let mut script = fs::read_to_string(&link).with_context(|| link.display().to_string())?;
    let mut count = 0;
    for entry in fs::read_dir(work)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "wasm") || name == NAME {
            continue;
        }
        let optimised = work.join("optimised.tmp");
        optimiser.run(&path, &optimised, &[])?;
        let hash = hexadecimal(&Sha256::digest(fs::read(&optimised)?));
        let named = format!("{}-{}.wasm", surfaces_of(&script, &name), &hash[..16]);
        fs::rename(&optimised, folder.join(&named))?;
        script = replace(&script, &format!("\"./{name}.wasm\""), &format!("\"./{named}\""))?;
        count += 1;
    }
    if count == 0 {
        bail!("{} holds nothing to split", work.display());
    }
    // By exactly the address that the page uses, or the browser makes a second instance.
    script = replace(&script, &format!("from \"./{NAME}.js\""), &format!("from \"../{base}.js\""))?;
    fs::write(folder.join(LINK_SCRIPT), script)?;
    Ok(())
}

/// The surfaces that need a chunk, as one name: `console`, or `admin_center.console` of what these two share. The splitter writes
/// the surfaces of a shared chunk into a comment on the line before the one that loads it.
fn surfaces_of(script: &str, chunk: &str) -> String {
    if let Some(surface) = chunk.strip_prefix("split_") {
        return surface.to_owned();
    }
    let before = script.split(&format!("./{chunk}.wasm")).next().unwrap_or_default();
    let comment = before.rsplit("/* ").next().and_then(|rest| rest.split(" */").next()).unwrap_or(chunk);
    comment.replace(", ", ".")
}

/// Writes the main module and its script in the place of trunk's.
fn main_module(optimiser: &Optimiser<'_>, work: &Path, staging: &Path, base: &str, folder: &str) -> Result<()> {
    let main = work.join(format!("{NAME}.wasm"));
    let out = work.join("main");
    let shell = optimiser.shell;
    cmd!(
        shell,
        "wasm-bindgen --target=web --no-typescript --keep-lld-exports --no-demangle --out-name={NAME} --out-dir={out} {main}"
    )
    .quiet()
    .run()?;
    let bound = out.join(format!("{NAME}_bg.wasm"));
    let optimised = staging.join(format!("{base}_bg.wasm"));
    optimiser.run(&bound, &optimised, &[BY_NAME])?;
    let script = fs::read_to_string(out.join(format!("{NAME}.js")))?;
    // The import object has a key of the same text, which the module names too: it stays.
    let script = replace(&script, &format!("from \"./{LINK_SCRIPT}\""), &format!("from \"./{folder}/{LINK_SCRIPT}\""))?;
    fs::write(staging.join(format!("{base}.js")), script)?;
    Ok(())
}

fn replace(text: &str, from: &str, to: &str) -> Result<String> {
    if !text.contains(from) {
        bail!(
            "the splitter's script lacks {from}\n  cure: compare crates/xtask/src/split.rs with its version in versions.rs"
        );
    }
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::{BY_NAME, optimising, surfaces_of, with_link_script_preloaded};

    #[test]
    fn the_script_that_loads_chunks_is_asked_for_beside_the_main_one() {
        let link = "<link rel=\"modulepreload\" href=\"/lab/app-1.js\" crossorigin=\"anonymous\">";
        let page = with_link_script_preloaded(&format!("<head>{link}<body>"), "app-1", "chunks-2").expect("a link");
        let other = link.replace("app-1.js", "chunks-2/__wasm_split.js");
        assert_eq!(page, format!("<head>{link}{other}<body>"));
        assert_eq!(with_link_script_preloaded("<head><body>", "app-1", "chunks-2"), None);
    }

    #[test]
    fn a_build_in_parts_is_optimised_as_the_page_says() {
        let arguments = optimising(include_str!("../../../index.html")).expect("the page names them");
        assert!(arguments.len() > 4 && arguments[0].starts_with("-O"), "{arguments:?}");
        assert!(arguments.iter().skip(1).all(|argument| argument.starts_with("--") && argument != BY_NAME));
        assert!(optimising("<html></html>").is_err());
    }

    #[test]
    fn a_chunk_is_named_after_the_surfaces_that_need_it() {
        let script = "/* admin_center, console */\nconst __chunk_4 = makeLoad(() => fetch(\"./chunk_4.wasm\"), []);\n\
                      /* console, lab */\nconst __chunk_7 = makeLoad(() => fetch(\"./chunk_7.wasm\"), []);";
        assert_eq!(surfaces_of(script, "split_lab"), "lab");
        assert_eq!(surfaces_of(script, "chunk_4"), "admin_center.console");
        assert_eq!(surfaces_of(script, "chunk_7"), "console.lab");
    }
}
