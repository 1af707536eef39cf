//! The heading of a page: it names the document, and takes the focus when the page is navigated to.

use crate::browser;
use crate::i18n::t_with;
use crate::navigation::{is_waiting_untracked, use_navigator};
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::HtmlElement;

/// The one heading of level 1 of a page. Also sets `document.title`.
///
/// ```
/// use app::i18n::text;
/// use app::ui::PageHeading;
/// use leptos::prelude::*;
///
/// #[component]
/// fn LogsPage() -> impl IntoView {
///     view! { <PageHeading text=text("logs-lines") class="lab-display" /> }
/// }
/// ```
#[component]
pub fn PageHeading(
    /// What the page is.
    #[prop(into)]
    text: Signal<String>,
    /// Classes.
    #[prop(optional, into)]
    class: String,
    /// Whether the text is the page's own already, and not what stands in for the name of something that is still being read.
    #[prop(default = Signal::stored(true))]
    is_known: Signal<bool>,
) -> impl IntoView {
    Effect::new(move || {
        let title = t_with("document-title", &[("page", text.get().into())]);
        if let Some(document) = browser::document() {
            document.set_title(&title);
        }
    });
    Effect::new(move || {
        if is_known.get() {
            // The words render after this effect.
            request_animation_frame(focus_due_heading);
        }
    });
    view! {
        <h1 class=class tabindex="-1" data-page-heading=move || if is_known.get() { "known" } else { UNKNOWN }>
            {move || text.get()}
        </h1>
    }
}

/// Value of `data-page-heading` while the heading does not say yet which page it is.
const UNKNOWN: &str = "unknown";
/// Marks a heading that takes the focus once it says which page it is.
const FOCUS_DUE: &str = "data-focus-due";

/// Moves the focus to the page's heading, or to its content where it has none; not while a dialog is open. A heading that
/// does not say yet which page it is would be read as *Device*: it takes the focus when it does.
pub(super) fn focus_heading() {
    let dialog_is_open = browser::document()
        .is_some_and(|document| document.query_selector("dialog[open]").is_ok_and(|found| found.is_some()));
    if dialog_is_open {
        return;
    }
    match browser::element("[data-page-heading]") {
        Some(heading) if heading.get_attribute("data-page-heading").as_deref() == Some(UNKNOWN) => {
            let _ = heading.set_attribute(FOCUS_DUE, "");
        }
        // Pages of one device share their heading, which may have the focus already.
        Some(_) => {
            browser::focus_first_anew("[data-page-heading]");
        }
        None => {
            browser::focus_first("main");
        }
    }
}

thread_local! {
    /// What had the focus when a navigation began to wait for its page. The heading of that page takes the focus from it.
    static LEFT: RefCell<Option<Option<HtmlElement>>> = const { RefCell::new(None) };
}

/// Focuses a heading that was to have the focus and has its words now, unless something else was focused meanwhile.
fn focus_due_heading() {
    if is_waiting_untracked() {
        return;
    }
    if let Some(left) = LEFT.take() {
        if browser::focus_is_nowhere() || browser::focused_element() == left {
            focus_heading();
        }
        return;
    }
    let Some(heading) = browser::element("[data-focus-due]") else { return };
    let _ = heading.remove_attribute(FOCUS_DUE);
    if browser::focus_is_nowhere() {
        browser::focus_first("[data-page-heading]");
    }
}

/// Whether the focus is where a new page puts it, or nowhere: then what the page is for may take it.
pub fn focus_is_free() -> bool {
    let is_heading = |element: web_sys::HtmlElement| element.has_attribute("data-page-heading");
    browser::focus_is_nowhere() || browser::focused_element().is_some_and(is_heading)
}

/// Moves the focus to the page's heading after every navigation to another path; not on the first page, where the
/// browser's own start is right, and not while a dialog is open.
pub fn focus_heading_on_navigation() {
    let path = use_navigator().path();
    Effect::new(move |previous: Option<String>| {
        let path = path.get();
        if previous.is_some_and(|previous| previous != path) {
            // The page renders after this effect.
            request_animation_frame(|| {
                if is_waiting_untracked() {
                    LEFT.set(Some(browser::focused_element()));
                } else {
                    LEFT.set(None);
                    focus_heading();
                }
            });
        }
        path
    });
}
