//! Message files stand in files of one idea each, and those that are needed together go over the wire as one: a folder below a
//! language, such as `locales/en/every-page`, becomes the file `locales/en/every-page.ftl`.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// How the name of a message file ends.
pub(crate) const ENDING: &str = ".ftl";

/// Joins the message files of every folder of every language in `staging`, by name, in the place of the folder.
///
/// # Errors
/// A file cannot be read or written.
pub(crate) fn join(staging: &Path) -> Result<()> {
    for language in entries(&staging.join("locales"))? {
        for folder in entries(&language)?.into_iter().filter(|path| path.is_dir()) {
            let mut joined = String::new();
            for file in entries(&folder)? {
                joined.push_str(&fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?);
                joined.push('\n');
            }
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
            let file = folder.with_extension(&ENDING[1..]);
            fs::write(&file, joined).with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

/// What stands in a folder, sorted, so that a build is the same on every machine.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = || fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>();
    let mut paths = read().with_context(|| format!("cannot read {}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::join;
    use std::fs;

    #[test]
    fn a_folder_becomes_one_file() {
        let staging = std::env::temp_dir().join(format!("tenant-attach-lab-messages-{}", std::process::id()));
        let language = staging.join("locales/en");
        fs::create_dir_all(language.join("every-page")).expect("a folder");
        for (file, text) in [("every-page/b.ftl", "b = 2"), ("every-page/a.ftl", "a = 1"), ("lab.ftl", "lab = 3")] {
            fs::write(language.join(file), text).expect("a file");
        }
        join(&staging).expect("joins");
        assert_eq!(fs::read_to_string(language.join("every-page.ftl")).expect("joined"), "a = 1\nb = 2\n");
        assert_eq!(fs::read_to_string(language.join("lab.ftl")).expect("as it was"), "lab = 3");
        assert!(!language.join("every-page").exists());
        fs::remove_dir_all(&staging).expect("removed");
        assert!(join(&staging).is_err(), "a build without texts is none of ours");
    }
}
