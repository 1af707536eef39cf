//! The newest versions of what the tests with other people's clients use, beside the pinned ones and without touching them.

use super::{Toolbox, node, prefer, python};
use crate::{paths, process, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// What the tests themselves use, which no client of the API is: the pins stay, as they fit the Node and the generators that are there.
const TOOLS: [&str; 3] = ["ajv", "typescript", "undici"];

/// Installs them into the cache, and says which have changed since they were pinned. Returns the toolbox and the folder of the
/// tests in JavaScript, which are copied: Node looks for packages beside them.
///
/// # Errors
/// Node, npm or Python is missing, or a registry cannot be reached.
pub(crate) fn prepare() -> Result<(Toolbox, PathBuf)> {
    println!("Set-up of the newest versions. They are kept in {}.", paths::cache()?.join("latest").display());
    let shell = paths::shell()?;
    node::prepare(&shell)?;
    let folder = packages_of_npm(&shell)?;
    prefer(&shell, packages_of_pypi(&shell)?)?;
    Ok((Toolbox { shell, cargo_deny: None, chromium: None, chromedriver: None }, folder))
}

fn packages_of_npm(shell: &Shell) -> Result<PathBuf> {
    let (from, folder) = (paths::client_tests().join("node"), paths::cache()?.join("latest/node"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    for entry in fs::read_dir(&from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_file() && name != "package-lock.json" {
            fs::copy(entry.path(), folder.join(&name)).with_context(|| entry.path().display().to_string())?;
        }
    }
    let manifest = fs::read_to_string(folder.join("package.json")).context("package.json")?;
    let pinned = pinned_in_package_json(&manifest);
    let step = say::start("npm install of the newest clients", "beside the pinned ones; 2 to 4 min");
    let _inside = shell.push_dir(&folder);
    let npm = node::npm();
    let install = |wanted: &[String]| {
        let flags = ["--no-audit", "--no-fund", "--save-dev", "--save-exact"];
        process::quiet(cmd!(shell, "{npm} install {flags...} {wanted...}"))
    };
    install(&[])?;
    for (name, version) in pinned.iter().filter(|(name, _)| !TOOLS.contains(&name.as_str())) {
        // One that does not fit another, or was published with a dependency that is not there, must not keep the rest from being tried.
        if install(&[format!("{name}@latest")]).is_err() {
            say::note(&format!("{name}: npm cannot install the newest beside the others, {version} stays"));
            install(&[format!("{name}@{version}")])?;
        }
    }
    step.done();
    let manifest = fs::read_to_string(folder.join("package.json")).context("package.json")?;
    say_changes(&pinned, &pinned_in_package_json(&manifest));
    Ok(folder)
}

fn packages_of_pypi(shell: &Shell) -> Result<PathBuf> {
    let from = paths::client_tests().join("python");
    let (names, home) = (from.join("requirements.in"), paths::cache()?.join("latest/python"));
    let step = say::start("pip install of the newest clients", "beside the pinned ones; 1 to 3 min");
    let folder = python::newest(shell, &home, &names)?;
    step.done();
    let program = paths::executable(&folder, "python");
    let installed = cmd!(shell, "{program} -m pip freeze --disable-pip-version-check").read()?;
    let read = |file: PathBuf| fs::read_to_string(&file).with_context(|| file.display().to_string());
    let direct = read(names)?;
    let mut pinned = pinned_in_requirements(&read(from.join("requirements.txt"))?);
    pinned.retain(|(name, _)| direct.lines().any(|line| line == name));
    say_changes(&pinned, &pinned_in_requirements(&installed));
    Ok(folder)
}

/// Names and versions of a manifest's dependencies.
fn pinned_in_package_json(text: &str) -> Vec<(String, String)> {
    let (_, list) = text.split_once("\"devDependencies\": {").unwrap_or_default();
    let list = list.split('}').next().unwrap_or_default();
    let pairs = list.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    pairs.map(|(name, version)| (name.trim_matches('"').to_owned(), version.trim_matches('"').to_owned())).collect()
}

/// Names and versions of what `pip freeze` says.
fn pinned_in_requirements(text: &str) -> Vec<(String, String)> {
    let pairs = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once("=="));
    pairs.map(|(name, version)| (name.to_owned(), version.trim().to_owned())).collect()
}

fn say_changes(pinned: &[(String, String)], installed: &[(String, String)]) {
    for (name, version) in pinned {
        match installed.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
            Some((_, newest)) if newest != version => say::note(&format!("{name} {version} -> {newest}")),
            Some(_) => {}
            None => say::note(&format!("{name} {version} -> not installed")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_are_read_from_both_kinds_of_lists() {
        let package = "{\n  \"devDependencies\": {\n    \"@a/b\": \"1.2.3\",\n    \"c\": \"4.5.6\"\n  }\n}\n";
        let own = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(pinned_in_package_json(package), [own("@a/b", "1.2.3"), own("c", "4.5.6")]);
        assert_eq!(
            pinned_in_requirements("# a==1\nmsal==1.39.0\nPyJWT==2.15.1\n"),
            [own("msal", "1.39.0"), own("PyJWT", "2.15.1")]
        );
    }
}
