//! Menus: a button's menu and a context menu, with submenus. Arrow keys move, Escape closes, the focus returns.

use super::icon::{Glyph, Icon};
use super::menu_focus::{Step, focus_item, keep_in_window};
use super::reason::Reason;
use crate::browser;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// A command of a menu.
#[derive(Clone)]
pub struct MenuEntry {
    /// Its name.
    pub label: Signal<String>,
    /// An icon before the name.
    pub icon: Option<Icon>,
    /// Why it cannot be used now; nothing where it can.
    pub disabled_reason: Signal<Option<String>>,
    /// Whether it is chosen, for entries that are a choice.
    pub is_checked: Option<Signal<bool>>,
    /// What it does; not called on an entry with children.
    pub action: Callback<()>,
    /// A submenu.
    pub children: Vec<MenuEntry>,
}

impl MenuEntry {
    /// A command that can be used.
    pub fn new(label: impl Into<Signal<String>>, action: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            icon: None,
            disabled_reason: Signal::from(None),
            is_checked: None,
            action: Callback::new(move |()| action()),
            children: Vec::new(),
        }
    }

    /// An entry that opens a submenu.
    pub fn submenu(label: impl Into<Signal<String>>, children: Vec<MenuEntry>) -> Self {
        Self { children, ..Self::new(label, || ()) }
    }

    /// With an icon.
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Disabled while there is a reason. It stays in the menu, and says why.
    pub fn disabled_because(mut self, reason: impl Into<Signal<Option<String>>>) -> Self {
        self.disabled_reason = reason.into();
        self
    }

    /// One of several choices.
    pub fn checked(mut self, is_checked: impl Into<Signal<bool>>) -> Self {
        self.is_checked = Some(is_checked.into());
        self
    }
}

/// Where a context menu opens, in CSS pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuPoint {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl MenuPoint {
    /// Where the pointer is; for the keyboard's menu key, which has no pointer, below the element itself.
    pub fn of_event(event: &web_sys::MouseEvent) -> Self {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if x > 0.0 || y > 0.0 {
            return Self { x, y };
        }
        match event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) {
            Some(element) => {
                let area = element.get_bounding_client_rect();
                Self { x: area.left() + 16.0, y: area.bottom() }
            }
            None => Self { x, y },
        }
    }
}

/// A button that opens a menu below itself.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{MenuButton, MenuEntry};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Commands(is_built: Signal<bool>) -> impl IntoView {
///     let not_built = Signal::derive(move || (!is_built.get()).then(|| t("console-not-built")));
///     let entries = Signal::derive(move || {
///         vec![MenuEntry::new(text("console-menu-run-script"), || ()).disabled_because(not_built)]
///     });
///     view! {
///         <MenuButton label=text("console-row-menu") entries>{move || t("console-row-menu")}</MenuButton>
///     }
/// }
/// ```
#[component]
pub fn MenuButton(
    /// The button's name.
    #[prop(into)]
    label: Signal<String>,
    /// The commands.
    #[prop(into)]
    entries: Signal<Vec<MenuEntry>>,
    /// Classes of the button.
    #[prop(optional, into)]
    class: String,
    /// What the button shows; it must contain or be covered by `label`.
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    // A press on the button of an open menu would first move the focus out of the menu, closing it, and then open it again.
    let hold_focus = move |event: web_sys::MouseEvent| {
        if is_open.get_untracked() {
            event.prevent_default();
        }
    };
    let toggle = move |_| {
        is_open.update(|open| *open = !*open);
        if let (false, Some(button)) = (is_open.get_untracked(), button.get_untracked()) {
            let _ = button.focus();
        }
    };
    view! {
        <div class="menu-anchor">
            <button
                node_ref=button
                type="button"
                class=class
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                aria-label=move || label.get()
                on:mousedown=hold_focus
                on:click=toggle
            >
                {children()}
            </button>
            <Show when=move || is_open.get()>
                <OpenMenu label entries on_close=Callback::new(move |()| is_open.set(false)) />
            </Show>
        </div>
    }
}

/// A menu at a point of the window, open while there is a point.
#[component]
pub fn ContextMenu(
    /// The menu's name.
    #[prop(into)]
    label: Signal<String>,
    /// Where the menu opens. The caller sets it, the menu clears it when it closes.
    at: RwSignal<Option<MenuPoint>>,
    /// The commands.
    #[prop(into)]
    entries: Signal<Vec<MenuEntry>>,
) -> impl IntoView {
    view! {
        <Show when=move || at.with(Option::is_some)>
            <div
                class="context-menu"
                style:left=move || browser::px(at.get().map_or(0.0, |point| point.x))
                style:top=move || browser::px(at.get().map_or(0.0, |point| point.y))
            >
                <OpenMenu label entries on_close=Callback::new(move |()| at.set(None)) />
            </div>
        </Show>
    }
}

#[component]
fn OpenMenu(label: Signal<String>, entries: Signal<Vec<MenuEntry>>, on_close: Callback<()>) -> impl IntoView {
    let node = NodeRef::<html::Ul>::new();
    let came_from = StoredValue::new_local(browser::focused_element());
    let close = Callback::new(move |returns_focus: bool| {
        let origin = came_from.try_get_value().flatten();
        on_close.run(());
        if let Some(element) = origin.filter(|element| returns_focus && element.is_connected()) {
            let _ = element.focus();
        }
    });
    Effect::new(move || {
        if let Some(list) = node.get() {
            keep_in_window(&list);
            focus_item(&list, Step::First);
        }
    });
    let leave = move |event: web_sys::FocusEvent| {
        let Some(list) = node.get_untracked() else { return };
        let goes_to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if !goes_to.is_some_and(|target| list.contains(Some(&target))) {
            close.run(false);
        }
    };
    let keys = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "Escape" => close.run(true),
            "Tab" => return close.run(false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <ul
            node_ref=node
            role="menu"
            class="menu"
            aria-label=move || label.get()
            tabindex="-1"
            on:focusout=leave
            on:keydown=keys
        >
            {move || entries.get().into_iter().map(|entry| menu_item(entry, close)).collect_view()}
        </ul>
    }
}

fn menu_item(entry: MenuEntry, close: Callback<bool>) -> AnyView {
    let MenuEntry { label, icon, disabled_reason, is_checked, action, children } = entry;
    let has_children = !children.is_empty();
    let reason = Reason::new(disabled_reason);
    let is_open = RwSignal::new(false);
    let submenu = NodeRef::<html::Ul>::new();
    let node = NodeRef::<html::Div>::new();
    let show_submenu = move |takes_focus: bool| {
        // Set once: setting it again would build the submenu again, under the pointer that is on it.
        if !is_open.get_untracked() {
            is_open.set(true);
        }
        request_animation_frame(move || {
            // The menu may be gone by then.
            let Some(list) = submenu.try_get_untracked().flatten() else { return };
            keep_in_window(&list);
            if takes_focus {
                focus_item(&list, Step::First);
            }
        });
    };
    let act = move || {
        if has_children {
            show_submenu(true);
        } else if disabled_reason.with_untracked(Option::is_none) {
            // Closed first: what the command opens takes the focus after it returned.
            close.run(true);
            action.run(());
        }
    };
    let keys = move |event: KeyboardEvent| {
        let Some(item) = node.get_untracked() else { return };
        let Some(list) = list_of(&item) else { return };
        match event.key().as_str() {
            "ArrowDown" => focus_item(&list, Step::Next),
            "ArrowUp" => focus_item(&list, Step::Previous),
            "Home" => focus_item(&list, Step::First),
            "End" => focus_item(&list, Step::Last),
            "Enter" | " " => act(),
            "ArrowRight" if has_children => show_submenu(true),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let submenu_keys = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowLeft" | "Escape") {
            is_open.set(false);
            if let Some(item) = node.get_untracked() {
                let _ = item.focus();
            }
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let children = StoredValue::new(children);
    let role = if is_checked.is_some() { "menuitemradio" } else { "menuitem" };
    // The submenu stands beside its entry, not in it: an entry's name is its own words.
    view! {
        <li
            role="none"
            class="menu-entry"
            on:mouseenter=move |_| {
                if has_children {
                    show_submenu(false);
                }
            }
            on:mouseleave=move |_| is_open.set(false)
        >
            <div
                node_ref=node
                role=role
                class="menu-item"
                tabindex="-1"
                aria-label=move || label.get()
                aria-checked=move || is_checked.map(|checked| checked.get().to_string())
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                aria-haspopup=has_children.then_some("menu")
                aria-expanded=move || has_children.then(|| is_open.get().to_string())
                on:click=move |event| {
                    event.stop_propagation();
                    act();
                }
                on:keydown=keys
            >
                <span class="menu-mark">
                    {move || is_checked.is_some_and(|checked| checked.get()).then(|| view! { <Glyph icon=Icon::Check /> })}
                    {icon.map(|icon| view! { <Glyph icon /> })}
                </span>
                <span class="menu-label">{move || label.get()}</span>
                {has_children.then(|| view! { <Glyph icon=Icon::ChevronRight /> })}
            </div>
            {reason.view_in_menu()}
            {move || {
                is_open
                    .get()
                    .then(|| {
                        view! {
                            <ul
                                node_ref=submenu
                                role="menu"
                                class="menu submenu"
                                aria-label=move || label.get()
                                on:keydown=submenu_keys
                            >
                                {children.get_value().into_iter().map(|entry| menu_item(entry, close)).collect_view()}
                            </ul>
                        }
                            .into_any()
                    })
            }}
        </li>
    }
    .into_any()
}

/// The menu that an entry stands in.
fn list_of(item: &HtmlElement) -> Option<HtmlElement> {
    item.parent_element()?.parent_element()?.dyn_into().ok()
}
