//! Points at the control to use: finds it by its accessible name where the person is (the uppermost dialog, else the page), marks it, and
//! scrolls it into view once. It never takes the focus by itself.

use super::catalog::Control;
use crate::browser;
use crate::i18n::t;
use crate::lab::personas::onboarding_account;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Attribute of the control that is pointed at; the style sheet draws its frame.
const MARK: &str = "data-guided";
/// What can be pointed at.
const CANDIDATES: &str = "button, a[href], label, [role=tab], [role=row] a[href]";
/// The panel itself offers nothing to be pointed at.
const PANEL: &str = ".guide-panel";

/// Marks the first of these controls that is there and can be used. Its name, and whether it is another one than before.
pub(super) fn point_at(controls: &[Control]) -> Option<String> {
    let found = controls.iter().find_map(|control| find(*control));
    let marked = browser::element(&format!("[{MARK}]"));
    match &found {
        Some((element, _)) if marked.as_ref() == Some(element) => {}
        Some((element, _)) => {
            forget();
            // It fails only for a name that is none.
            let _ = element.set_attribute(MARK, "");
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
        None => forget(),
    }
    found.map(|(_, name)| name)
}

/// Points at nothing.
pub(super) fn forget() {
    let Some(document) = browser::document() else { return };
    let Ok(marked) = document.query_selector_all(&format!("[{MARK}]")) else { return };
    for index in 0..marked.length() {
        if let Some(element) = marked.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            let _ = element.remove_attribute(MARK);
        }
    }
}

/// Moves the focus to the control that is pointed at: only when the person asks for it.
pub(super) fn focus_marked() {
    let Some(marked) = browser::element(&format!("[{MARK}]")) else { return };
    // The focus of a label goes to its field.
    let field = marked.query_selector("input, select").ok().flatten();
    if let Ok(element) = field.unwrap_or(marked).dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Puts the panel where it can be reached: a modal dialog makes everything outside of it inert. The focus within it stays.
pub(super) fn follow_dialog(panel: &HtmlElement, home: &Element) {
    let dialog = uppermost_dialog();
    let parent = dialog.as_ref().unwrap_or(home);
    if panel.parent_element().as_ref() == Some(parent) {
        return;
    }
    let focused = browser::focused_element().filter(|element| panel.contains(Some(element)));
    if parent.append_child(panel).is_ok()
        && let Some(element) = focused
    {
        let _ = element.focus();
    }
}

fn uppermost_dialog() -> Option<Element> {
    let open = browser::document()?.query_selector_all("dialog[open]").ok()?;
    // The one that was opened last stands last: a dialog over another one is a later part of the page.
    open.get(open.length().checked_sub(1)?)?.dyn_into().ok()
}

fn find(control: Control) -> Option<(Element, String)> {
    let name = match control {
        Control::Named(id) | Control::Unchecked(id) => t(id),
        Control::Account => onboarding_account(),
        Control::FirstDevice => {
            let device =
                browser::element("[role=grid] [role=row] a[href*='/devices/'], [role=grid] a[href*='devices/']")?;
            let name = words_of(&device);
            return Some((device, name));
        }
    };
    let root: Element = uppermost_dialog().or_else(|| browser::document()?.body().map(Into::into))?;
    let candidates = root.query_selector_all(CANDIDATES).ok()?;
    (0..candidates.length())
        .filter_map(|index| candidates.get(index)?.dyn_into::<Element>().ok())
        .find(|element| is_named(element, &name) && can_be_used(element, control))
        .map(|element| (element, name))
}

fn words_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether these are the words of the control, or its first ones: a choice has a note below its name.
fn is_named(element: &Element, name: &str) -> bool {
    let words = words_of(element);
    words == name || element.tag_name() == "LABEL" && words.starts_with(name)
}

/// Whether it is seen, enabled, and where it is a choice, not made yet.
fn can_be_used(element: &Element, control: Control) -> bool {
    let is_seen = element.get_bounding_client_rect().width() > 0.0;
    let is_of_panel = element.closest(PANEL).ok().flatten().is_some();
    let field =
        element.query_selector("input").ok().flatten().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let disabled = field.as_ref().map_or(element, |field| field.as_ref()).get_attribute("aria-disabled");
    let is_made =
        field.is_some_and(|field| field.checked()) && matches!(control, Control::Unchecked(_) | Control::Account);
    is_seen && !is_of_panel && !is_made && disabled.as_deref() != Some("true")
}
