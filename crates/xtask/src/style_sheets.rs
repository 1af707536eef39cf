//! Style sheets stand in files of one idea each, and go over the wire as one: every file of a page is a request, which on a
//! later visit also passes through the service worker.

use crate::stamp::hexadecimal;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What trunk writes for a style sheet, around its address.
const LINK: (&str, &str) = ("<link rel=\"stylesheet\" href=\"", "\"/>");
/// Hexadecimal digits in the name of a file, as in the names that trunk gives.
const NAME_DIGITS: usize = 16;

/// Joins the style sheets of the page in `staging` in their order.
///
/// # Errors
/// A file cannot be read or written, or the page names none.
pub(crate) fn join(staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).context("cannot read index.html")?;
    let addresses: Vec<&str> = addresses(&page).collect();
    let Some(first) = addresses.first() else {
        bail!("index.html names no style sheet; does trunk write its links in another way now?");
    };
    let mut joined = String::new();
    for address in &addresses {
        let file = staging.join(file_of(address));
        joined.push_str(&fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?);
        joined.push('\n');
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    let name = format!("style-{}.css", &hexadecimal(&Sha256::digest(&joined))[..NAME_DIGITS]);
    fs::write(staging.join(&name), joined).with_context(|| format!("cannot write {name}"))?;
    let all = first.replace(file_of(first), &name);
    fs::write(&index, with_one(&page, &addresses, &all)).context("cannot write index.html")
}

/// Addresses of the style sheets that a page names, in their order.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    page.split(LINK.0).skip(1).filter_map(|rest| rest.split_once(LINK.1)).map(|(address, _)| address)
}

/// The name of the file behind an address, which may begin with the path that the lab stands under.
fn file_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

/// The page with one style sheet in the place of the first, and none in the place of the others.
fn with_one(page: &str, addresses: &[&str], all: &str) -> String {
    let link = |address: &str| format!("{}{address}{}", LINK.0, LINK.1);
    addresses.iter().enumerate().fold(page.to_owned(), |page, (place, address)| {
        page.replacen(&link(address), &if place == 0 { link(all) } else { String::new() }, 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_all_rules_in_their_order() {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-style-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let page = "<head><link rel=\"stylesheet\" href=\"/lab/b-1.css\"/> <link rel=\"icon\" href=\"i.svg\"/> \
                    <link rel=\"stylesheet\" href=\"/lab/a-2.css\"/></head>";
        for (name, text) in [("index.html", page), ("b-1.css", "b {}"), ("a-2.css", "a {}")] {
            fs::write(folder.join(name), text).expect("a file");
        }
        join(&folder).expect("joins");
        let joined = fs::read_to_string(folder.join("index.html")).expect("a page");
        let address = addresses(&joined).next().expect("a style sheet").to_owned();
        assert_eq!((addresses(&joined).count(), address.starts_with("/lab/style-")), (1, true), "{joined}");
        assert!(joined.contains("i.svg") && !joined.contains("a-2.css"), "{joined}");
        assert_eq!(fs::read_to_string(folder.join(file_of(&address))).expect("rules"), "b {}\na {}\n");
        assert!(!folder.join("b-1.css").exists());
        fs::write(folder.join("index.html"), "<head></head>").expect("a page");
        assert!(join(&folder).is_err(), "a page without style sheets is none of ours");
        fs::remove_dir_all(&folder).expect("removed");
    }
}
