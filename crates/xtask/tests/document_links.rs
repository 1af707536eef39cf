//! Every relative link of the documents leads to a file that is there, and to a heading that is in it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Documents of the root.
const ROOT: [&str; 5] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "findings/README.md"];

/// A document: where it leads, and the anchors of its headings.
struct Document {
    links: Vec<String>,
    anchors: BTreeSet<String>,
}

fn read(text: &str) -> Document {
    let (mut links, mut anchors) = (Vec::new(), BTreeSet::new());
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let anchor = anchor(&heading.take().unwrap_or_default());
                // The second one of the same words has a number.
                let numbered = (1..).map(|number| format!("{anchor}-{number}"));
                let free = std::iter::once(anchor.clone()).chain(numbered).find(|one| !anchors.contains(one));
                anchors.extend(free);
            }
            Event::Text(part) | Event::Code(part) => {
                if let Some(words) = &mut heading {
                    words.push_str(&part);
                }
            }
            _ => {}
        }
    }
    Document { links, anchors }
}

/// What both GitHub and mdBook make of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn documents() -> BTreeMap<PathBuf, Document> {
    let root = repository();
    let docs = fs::read_dir(root.join("docs")).expect("docs").map(|entry| entry.expect("a file").path());
    let is_page = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "md");
    let files = ROOT.iter().map(|name| root.join(name)).chain(docs.filter(is_page));
    files
        .map(|file| (file.canonicalize().expect("a path"), fs::read_to_string(&file).expect("text")))
        .map(|(file, text)| (file, read(&text)))
        .collect()
}

#[test]
fn every_relative_link_leads_somewhere() {
    let documents = documents();
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, document) in &documents {
        for link in document.links.iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            count += 1;
            let (path, heading) = link.split_once('#').map_or((link.as_str(), None), |(path, at)| (path, Some(at)));
            let folder = file.parent().expect("a folder");
            let target = if path.is_empty() { Ok(file.clone()) } else { folder.join(path).canonicalize() };
            let Ok(target) = target else {
                faults.push(format!("{}: {link} leads to no file", file.display()));
                continue;
            };
            let Some(heading) = heading else { continue };
            if !documents.get(&target).is_some_and(|document| document.anchors.contains(heading)) {
                faults.push(format!("{}: {link} leads to no heading", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 60, "{count} links were read");
}

/// Every document is a chapter of the site.
#[test]
fn the_list_of_chapters_has_every_document() {
    let documents = documents();
    let docs = repository().join("docs").canonicalize().expect("docs");
    let chapters = &documents[&docs.join("SUMMARY.md")].links;
    let chapters: BTreeSet<PathBuf> =
        chapters.iter().map(|link| docs.join(link).canonicalize().expect("a file")).collect();
    let missing: Vec<_> =
        documents.keys().filter(|file| !file.ends_with("docs/SUMMARY.md") && !chapters.contains(*file)).collect();
    assert!(missing.is_empty(), "docs/SUMMARY.md lacks {missing:?}");
}

#[test]
fn anchors_are_those_of_github() {
    assert_eq!(anchor("POST /gateway/{tenant}/oauth2/v2.0/devicecode"), "post-gatewaytenantoauth2v20devicecode");
    assert_eq!(anchor("The server's door"), "the-servers-door");
    let document = read("# A `b`\n\n## A b\n\n```\n# no heading, [no](link)\n```\n\n[yes](x.md#y)\n");
    assert_eq!(document.anchors.into_iter().collect::<Vec<_>>(), ["a-b", "a-b-1"]);
    assert_eq!(document.links, ["x.md#y"]);
}
