//! `cargo xtask docs`: the documents as a site, made by mdBook. What stands in `docs/` and the documents of the root keep their places, so
//! that their links lead where they lead in the repository; the pictures of `cargo xtask screens` are a page of it where there are any.

use crate::{paths, say, screens, setup};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;
use xshell::cmd;

/// Documents of the root, and folders, that are pages of the site or are linked from them.
const COPIED: [&str; 9] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "docs",
    "findings",
    "scenarios",
];
/// Below the staging folder, where mdBook looks for pages.
const SOURCE: &str = "src";
/// The page of pictures, and what the list of chapters calls it.
const GALLERY: &str = "docs/gallery.md";

/// Builds the site into `out`, a path from the root of the repository.
///
/// # Errors
/// mdBook cannot be installed, or refuses a page; a file cannot be copied.
pub(crate) fn run(out: &str) -> Result<()> {
    let shell = paths::shell()?;
    let program = setup::book(&shell)?;
    let repository = paths::repository();
    let staging = repository.join("target/site-source");
    shell.remove_path(&staging)?;
    let source = staging.join(SOURCE);
    for name in COPIED {
        copy(&repository.join(name), &source.join(name))?;
    }
    let docs = repository.join("docs");
    fs::copy(docs.join("book.toml"), staging.join("book.toml")).context("cannot copy docs/book.toml")?;
    let mut chapters = from_root(&fs::read_to_string(docs.join("SUMMARY.md")).context("cannot read docs/SUMMARY.md")?);
    let pictures = pictures(&repository.join(screens::FOLDER))?;
    if pictures.is_empty() {
        println!("  There are no pictures: `cargo xtask screens` takes them, and the next site shows them.");
    } else {
        copy(&repository.join(screens::FOLDER), &source.join("docs/screens"))?;
        fs::write(source.join(GALLERY), gallery(&pictures)).context("cannot write the gallery")?;
        chapters.push_str(&format!("- [Gallery]({GALLERY})\n"));
    }
    fs::write(source.join("SUMMARY.md"), chapters).context("cannot write the list of chapters")?;
    let out = repository.join(out);
    let step = say::start("mdbook build", "some seconds");
    cmd!(shell, "{program} build --dest-dir {out} {staging}").run()?;
    step.done();
    println!("The site is {}; any static host serves it.", out.join("index.html").display());
    Ok(())
}

/// Copies a file, or a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        // A file by itself has no path below itself.
        let target = if entry.path() == from { to.to_path_buf() } else { target };
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target)?;
        } else {
            fs::create_dir_all(target.parent().unwrap_or(to))?;
            fs::copy(entry.path(), &target).with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// The list of chapters as it is read from the root: in the repository it stands in `docs/`, where its links work.
fn from_root(summary: &str) -> String {
    let mut text = String::new();
    for part in summary.split_inclusive("](") {
        match part.strip_prefix("../") {
            Some(rest) => text.push_str(rest),
            None if text.is_empty() => text.push_str(part),
            None => {
                text.push_str("docs/");
                text.push_str(part);
            }
        }
    }
    text
}

/// The pictures below a folder: by name, the files of each.
fn pictures(folder: &Path) -> Result<BTreeMap<String, Vec<PathBuf>>> {
    let mut found: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let is_picture = entry.path().extension().is_some_and(|extension| extension == "png");
        if let Some(name) = entry.path().file_stem().filter(|_| is_picture) {
            let file = entry.path().strip_prefix(folder)?.to_path_buf();
            found.entry(name.to_string_lossy().into_owned()).or_default().push(file);
        }
    }
    Ok(found)
}

/// A page with every picture, each under its name.
fn gallery(pictures: &BTreeMap<String, Vec<PathBuf>>) -> String {
    let mut page =
        "# Gallery\n\nEvery page, dialog and state of the app, as `cargo xtask screens` took them.\n".to_owned();
    for (name, files) in pictures {
        page.push_str(&format!("\n## {name}\n\n"));
        for file in files {
            let path = file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            let kind = path.split('/').next().unwrap_or_default();
            page.push_str(&format!(
                "<a href=\"screens/{path}\"><img src=\"screens/{path}\" alt=\"{name}, {kind}\" loading=\"lazy\" width=\"320\"></a>\n"
            ));
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_found_from_the_root() {
        let summary = "# Summary\n\n[Read me](../README.md)\n\n- [The API](api.md)\n  - [Logs](logs.md)\n";
        let expected = "# Summary\n\n[Read me](README.md)\n\n- [The API](docs/api.md)\n  - [Logs](docs/logs.md)\n";
        assert_eq!(from_root(summary), expected);
    }

    #[test]
    fn a_gallery_has_each_picture_under_its_name() {
        let files = vec![PathBuf::from("dark/start.png"), PathBuf::from("light/start.png")];
        let page = gallery(&BTreeMap::from([("start".to_owned(), files)]));
        assert!(page.contains("## start\n"), "{page}");
        assert!(page.contains("src=\"screens/dark/start.png\" alt=\"start, dark\""), "{page}");
    }
}
