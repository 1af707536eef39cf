//! The texts of the app as a visitor downloads them: one file a language, from the message files in `locales/`.
//!
//! A language's file holds what it falls back to English for as well, so that nobody needs two. Comments stay behind. The
//! files end in `.txt` because every static host serves, and compresses, those as text.

use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Folder of the files within a build.
pub(crate) const FOLDER: &str = "texts";
/// Folder of the language that is complete.
const COMPLETE: &str = "en";

/// Writes a file for every language below `locales` into the folder of a build.
///
/// # Errors
/// A file cannot be read or written, or there is no English.
pub(crate) fn write(locales: &Path, build: &Path) -> Result<()> {
    let english = messages(&locales.join(COMPLETE))?;
    if english.is_empty() {
        bail!("{} has no messages\n  cure: keep locales/en/*.ftl", locales.display());
    }
    let folder = build.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    for language in folders(locales)? {
        let own = messages(&locales.join(&language))?;
        let file = folder.join(format!("{language}.txt"));
        fs::write(&file, merged(&own, &english)).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// The messages of a language, and those of English that it lacks.
fn merged(own: &[String], english: &[String]) -> String {
    let known: BTreeSet<&str> = own.iter().map(|message| id(message)).collect();
    let lacking = english.iter().filter(|message| !known.contains(id(message)));
    own.iter().chain(lacking).map(String::as_str).collect()
}

fn id(message: &str) -> &str {
    message.split('=').next().unwrap_or_default().trim()
}

/// Every message of a folder's files, with the lines that go on with it.
fn messages(folder: &Path) -> Result<Vec<String>> {
    let listed = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        split(&text, &mut found);
    }
    Ok(found)
}

fn split(text: &str, found: &mut Vec<String>) {
    for line in text.lines() {
        let goes_on = line.starts_with([' ', '}']);
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            found.push(format!("{line}\n"));
        } else if let (true, Some(message)) = (goes_on && !line.trim().is_empty(), found.last_mut()) {
            message.push_str(line);
            message.push('\n');
        }
    }
}

fn folders(locales: &Path) -> Result<Vec<String>> {
    let listed = fs::read_dir(locales).with_context(|| locales.display().to_string())?;
    let mut names: Vec<String> = listed
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        split(text, &mut found);
        found
    }

    #[test]
    fn a_message_keeps_its_lines_and_loses_its_comment() {
        let text = "# About\none = 1\n\ntwo = { $n ->\n    [one] a\n   *[other] b\n}\n";
        assert_eq!(of(text), ["one = 1\n", "two = { $n ->\n    [one] a\n   *[other] b\n}\n"]);
    }

    #[test]
    fn what_a_language_lacks_is_english() {
        let english = of("one = 1\ntwo = 2\n");
        assert_eq!(merged(&of("two = två\n"), &english), "two = två\none = 1\n");
    }
}
