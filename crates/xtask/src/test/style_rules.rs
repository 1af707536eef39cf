//! Selectors that make a browser look at every element again whenever one is inserted anywhere.
//!
//! A sibling combinator after a compound that names neither class, id nor attribute (`.page > * + *`) may concern the siblings of
//! any element, and so may a place that is counted (`.names :nth-child(3)`): a list that moves a row at every frame has all of its
//! rows styled anew at every frame, though none of them is meant. `> :where(:not(:first-child))` says the same as `> * + *`.

/// The faults of a style sheet, with their lines; none for another file.
pub(super) fn faults_of(name: &str, text: &str) -> Vec<String> {
    if !name.ends_with(".css") {
        return Vec::new();
    }
    let text = without_comments(text);
    let mut faults = Vec::new();
    let mut line = 1;
    for block in text.split_inclusive(['{', '}']) {
        if let Some(prelude) = block.strip_suffix('{')
            && !prelude.trim_start().starts_with('@')
        {
            let starts = prelude.len() - prelude.trim_start().len();
            let line = line + prelude[..starts].matches('\n').count();
            let costly = selectors(prelude).filter(|selector| is_costly(selector));
            faults.extend(costly.map(|selector| {
                format!("{name}:{line}: every insertion anywhere styles all siblings anew for: {}", selector.trim())
            }));
        }
        line += block.matches('\n').count();
    }
    faults
}

/// The text with spaces in the place of comments: lines stay where they are.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        plain.extend(comment.matches('\n'));
        rest = after;
    }
    plain + rest
}

/// The selectors of a rule: commas within parentheses separate none.
fn selectors(prelude: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    prelude.split(move |letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    })
}

fn is_costly(selector: &str) -> bool {
    compounds(selector).iter().any(|(compound, combinator)| {
        let is_counted = compound.starts_with(":nth-") || compound.starts_with("*:nth-");
        let is_named = compound.contains(['.', '#', '[']);
        is_counted || (matches!(combinator, Some('+' | '~')) && !is_named)
    })
}

/// The compounds of a selector, each with the combinator that follows it.
fn compounds(selector: &str) -> Vec<(String, Option<char>)> {
    let mut compounds = Vec::new();
    let (mut compound, mut combinator) = (String::new(), None);
    let mut depth = 0_u32;
    for letter in selector.trim().chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            // Spaces around another combinator belong to it.
            letter if depth == 0 && letter.is_whitespace() => {
                combinator = combinator.or(Some(' '));
                continue;
            }
            '>' | '+' | '~' if depth == 0 => {
                combinator = Some(letter);
                continue;
            }
            _ => {}
        }
        if let Some(combinator) = combinator.take() {
            compounds.push((std::mem::take(&mut compound), Some(combinator)));
        }
        compound.push(letter);
    }
    compounds.push((compound, None));
    compounds
}

#[cfg(test)]
mod tests {
    use super::faults_of;

    #[test]
    fn siblings_of_anything_and_counted_places_are_found() {
        let sheet = "/* one\n, two + * */\n@media (width < 40rem) {\n  .a,\n  .page > * + * { margin: 0; }\n}\n\
                     #heading ~ p ~ * {}\n.names :nth-child(3) {}\nli + li {}\n";
        let faults = faults_of("style/a.css", sheet);
        let places: Vec<&str> = faults.iter().filter_map(|fault| fault.split(": ").next()).collect();
        assert_eq!(places, ["style/a.css:4", "style/a.css:7", "style/a.css:8", "style/a.css:9"], "{faults:?}");
    }

    #[test]
    fn siblings_of_what_is_named_are_not() {
        let sheet = ".page > :where(:not(:first-child)) {}\n.bar-space ~ * .button[data-tip]::after {}\n\
                     .cell + .cell::before, [hidden] + p {}\n.lane:nth-child(even) {}\n.a:has(p + p) {}\n";
        assert_eq!(faults_of("style/a.css", sheet), Vec::<String>::new());
        assert_eq!(faults_of("docs/a.md", "p + p {"), Vec::<String>::new());
    }
}
