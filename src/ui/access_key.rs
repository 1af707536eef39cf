//! Access keys: the letter of a control's name that presses it together with Alt, as in the windows of the console. The letter is a
//! message of its own, since every language has its letters; it is underlined, and `aria-keyshortcuts` tells it.

use super::reason_tip::without_reason;
use crate::i18n::t;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// A name in parts: before its letter, the letter, after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    before: String,
    letter: String,
    after: String,
}

/// Where the letter first stands in the name, in whichever case. A name without it has no letter.
fn parts(name: &str, letter: &str) -> Parts {
    let wanted = letter.to_lowercase();
    let found = name.char_indices().find(|(_, one)| !wanted.is_empty() && one.to_lowercase().to_string() == wanted);
    match found {
        Some((at, one)) => {
            let end = at + one.len_utf8();
            Parts { before: name[..at].into(), letter: name[at..end].into(), after: name[end..].into() }
        }
        None => Parts { before: name.into(), ..Parts::default() },
    }
}

/// A name with its letter underlined. `key` is the message id of the letter.
#[component]
pub fn AccessName(
    /// The name.
    #[prop(into)]
    name: Signal<String>,
    /// Message id of the letter; empty where the control has none.
    key: &'static str,
) -> impl IntoView {
    let parts = Memo::new(move |_| {
        let letter = letter_text(key);
        name.with(|name| parts(name, &letter))
    });
    // One text beside another: spaces between them would be part of the name.
    view! {
        {move || parts.with(|parts| parts.before.clone())}
        {move || {
            let letter = parts.with(|parts| parts.letter.clone());
            (!letter.is_empty()).then(|| view! { <u class="access-key">{letter}</u> })
        }}
        {move || parts.with(|parts| parts.after.clone())}
    }
}

/// For `aria-keyshortcuts` of the control that the letter presses.
pub fn shortcut(key: &'static str) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
    move || Some(letter_text(key)).filter(|letter| !letter.is_empty()).map(|letter| format!("Alt+{letter}"))
}

fn letter_text(key: &'static str) -> String {
    if key.is_empty() { String::new() } else { t(key).to_uppercase() }
}

/// The letter of a press of Alt and a letter; nothing for other presses. AltGr is Ctrl and Alt to a browser, and writes letters.
fn pressed_letter(event: &KeyboardEvent) -> Option<String> {
    if !event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let (key, code) = (event.key(), event.code());
    letter_of(&key, &code)
}

/// With Option a Mac writes another character, so that the place of the key tells the letter.
fn letter_of(key: &str, code: &str) -> Option<String> {
    let mut letters = key.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => Some(letter.to_ascii_uppercase().to_string()),
        _ => code.strip_prefix("Key").filter(|letter| letter.len() == 1).map(str::to_owned),
    }
}

/// Presses the control of a window whose letter was pressed with Alt: a button is pressed, a box ticked, a field gets the focus.
/// Returns whether there was one; then the browser does nothing with the key.
pub fn press(window: &web_sys::Element, event: &KeyboardEvent) -> bool {
    let Some(letter) = pressed_letter(event) else { return false };
    let selector = format!("[aria-keyshortcuts='Alt+{letter}']");
    let Some(element) = window.query_selector(&selector).ok().flatten() else { return false };
    let Ok(element) = element.dyn_into::<HtmlElement>() else { return false };
    event.prevent_default();
    event.stop_propagation();
    let is_field = element.matches("select, textarea, input:not([type=checkbox], [type=radio])").unwrap_or(false);
    if is_field {
        let _ = element.focus();
    } else {
        without_reason(|| {
            let _ = element.focus();
        });
        element.click();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_such_letter_is_underlined() {
        let shown = |name: &str, letter: &str| {
            let Parts { before, letter, after } = parts(name, letter);
            format!("{before}[{letter}]{after}")
        };
        assert_eq!(shown("< Previous", "P"), "< [P]revious");
        assert_eq!(shown("Sign In", "I"), "S[i]gn In");
        assert_eq!(shown("Bläddra…", "ä"), "Bl[ä]ddra…");
        assert_eq!(shown("OK", "X"), "OK[]");
    }

    #[test]
    fn a_letter_is_known_by_its_key_or_by_its_place() {
        assert_eq!(letter_of("n", "KeyN").as_deref(), Some("N"));
        assert_eq!(letter_of("˜", "KeyN").as_deref(), Some("N"), "Option on a Mac");
        assert_eq!(letter_of("F4", "F4"), None);
        assert_eq!(letter_of("Dead", "KeyN").as_deref(), Some("N"));
    }
}
