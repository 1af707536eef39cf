//! Our own icons: simple strokes on a grid of 20, drawn for this project; no other artwork is copied.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Two squares, one to be filled.
    AppRegistration,
    /// Four squares.
    Apps,
    /// A bell.
    Bell,
    /// A check mark.
    Check,
    /// Points down.
    ChevronDown,
    /// Points left.
    ChevronLeft,
    /// Points right.
    ChevronRight,
    /// Points up.
    ChevronUp,
    /// A clock face.
    Clock,
    /// A cross.
    Close,
    /// A cloud.
    Cloud,
    /// Two lists side by side.
    Columns,
    /// A plug.
    Connector,
    /// Panels of different size.
    Dashboard,
    /// A screen.
    Device,
    /// A screen and a telephone.
    Devices,
    /// An arrow down to a line.
    Download,
    /// A cross in a circle.
    Error,
    /// A funnel.
    Filter,
    /// A folder.
    Folder,
    /// A folder that is open.
    FolderOpen,
    /// A cog.
    Gear,
    /// Two people.
    Groups,
    /// A chip.
    Hardware,
    /// A question mark in a circle.
    Help,
    /// A house.
    Home,
    /// The letter i in a circle.
    Info,
    /// Two arrows out of a frame.
    Link,
    /// Lines.
    List,
    /// A page with lines.
    Log,
    /// Three lines.
    Menu,
    /// A crescent.
    Moon,
    /// Three dots.
    More,
    /// A skip mark.
    Next,
    /// Two bars.
    Pause,
    /// One person.
    Person,
    /// A triangle.
    Play,
    /// Overlapping sheets.
    Properties,
    /// A circular arrow.
    Refresh,
    /// A chart.
    Report,
    /// A circular arrow, backwards.
    Reset,
    /// A magnifier.
    Search,
    /// A shield.
    Shield,
    /// A face.
    Smile,
    /// A star.
    Star,
    /// A sun.
    Sun,
    /// Two circular arrows.
    Sync,
    /// Arrows up and down.
    Sort,
    /// Arrow down.
    SortDown,
    /// Arrow up.
    SortUp,
    /// A building.
    Tenant,
    /// An arrow that turns back.
    Undo,
    /// A globe.
    World,
    /// A triangle with an exclamation mark.
    Warning,
    /// A spanner.
    Wrench,
}

impl Icon {
    /// As [`Glyph`] draws it, for rows that are drawn by hand (`list::row_pool`).
    pub fn markup(self) -> String {
        format!(
            r#"<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="{}"></path></svg>"#,
            self.path()
        )
    }

    /// The strokes, as the `d` of one path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::AppRegistration => "M3 3h6v6H3z M11 11h6v6h-6z M14 3v6 M11 6h6 M3 14h6",
            Self::Apps => "M3 3h6v6H3z M11 3h6v6h-6z M3 11h6v6H3z M11 11h6v6h-6z",
            Self::Bell => "M4 14h12l-1.5-2V8a4.5 4.5 0 0 0-9 0v4z M8 16.5a2 2 0 0 0 4 0",
            Self::Check => "M4 10.5l4 4 8-9",
            Self::ChevronDown => "M4 7l6 6 6-6",
            Self::ChevronLeft => "M13 4l-6 6 6 6",
            Self::ChevronRight => "M7 4l6 6-6 6",
            Self::ChevronUp => "M4 13l6-6 6 6",
            Self::Clock => "M10 3a7 7 0 1 0 .01 0z M10 6v4l3 2",
            Self::Close => "M4 4l12 12 M16 4L4 16",
            Self::Cloud => "M6 15a3.5 3.5 0 0 1-.3-7A4.5 4.5 0 0 1 14 7.6 3.7 3.7 0 0 1 14.3 15z",
            Self::Columns => "M3 5h6 M3 10h6 M3 15h6 M11 5h6 M11 10h6 M11 15h6",
            Self::Connector => "M7 3v4 M13 3v4 M5 7h10v3a5 5 0 0 1-10 0z M10 15v3",
            Self::Dashboard => "M3 3h14v14H3z M3 8h14 M9 8v9",
            Self::Device => "M2.5 4h15v9h-15z M7 17h6 M10 13v4",
            Self::Devices => "M2 4h12v8H2z M5 15h5 M12 8h6v9h-6z M14.5 15h1",
            Self::Download => "M10 3v9 M6 8.5l4 4 4-4 M4 16.5h12",
            Self::Error => "M10 2.5a7.5 7.5 0 1 0 .01 0z M7 7l6 6 M13 7l-6 6",
            Self::Filter => "M3 4h14l-5.5 6.5V16l-3 1.5v-7z",
            Self::Folder => "M2.5 5h5l1.5 2h8.5v9h-15z",
            Self::FolderOpen => "M2.5 16V5h5L9 7h7v2 M2.5 16l2.5-7h13l-2.5 7z",
            Self::Gear => {
                "M10 7a3 3 0 1 0 .01 0z M10 2.5v2 M10 15.5v2 M2.5 10h2 M15.5 10h2 M4.7 4.7l1.4 1.4 M13.9 13.9l1.4 1.4 M4.7 15.3l1.4-1.4 M13.9 6.1l1.4-1.4"
            }
            Self::Groups => {
                "M7 4a2.5 2.5 0 1 0 .01 0z M2 16a5 5 0 0 1 10 0 M14 6a2 2 0 1 0 .01 0z M13 11.2a4.3 4.3 0 0 1 5 4.3"
            }
            Self::Hardware => "M6 6h8v8H6z M8 3v3 M12 3v3 M8 14v3 M12 14v3 M3 8h3 M3 12h3 M14 8h3 M14 12h3",
            Self::Help => "M10 2.5a7.5 7.5 0 1 0 .01 0z M7.8 8a2.2 2.2 0 1 1 3 2c-.6.3-.8.7-.8 1.5 M10 14v.4",
            Self::Home => "M3 10l7-6 7 6 M5 8.5V17h3.5v-5h3v5H15V8.5",
            Self::Info => "M10 2.5a7.5 7.5 0 1 0 .01 0z M10 9v5 M10 6v.4",
            Self::Link => "M8 4H4v12h12v-4 M11 3h6v6 M17 3l-7 7",
            Self::List => "M7 5h10 M7 10h10 M7 15h10 M3 5h1 M3 10h1 M3 15h1",
            Self::Log => "M5 2.5h7l3.5 3.5v11.5H5z M12 2.5V6h3.5 M7.5 10h5.5 M7.5 13h5.5",
            Self::Menu => "M3 5h14 M3 10h14 M3 15h14",
            Self::Moon => "M15.5 12.5A6.5 6.5 0 0 1 8 3.5a6.8 6.8 0 1 0 7.5 9z",
            Self::More => "M4 10h.5 M9.8 10h.5 M15.5 10h.5",
            Self::Next => "M4 4l8 6-8 6z M15 4v12",
            Self::Pause => "M7 4v12 M13 4v12",
            Self::Person => "M10 3.5a3 3 0 1 0 .01 0z M4 17a6 6 0 0 1 12 0",
            Self::Play => "M6 4l10 6-10 6z",
            Self::Properties => "M3 6h10v11H3z M6 6V3h11v11h-4 M5.5 10h5 M5.5 13h5",
            Self::Refresh => "M16 10a6 6 0 1 1-1.8-4.3 M16 3v3.5h-3.5",
            Self::Report => "M3 17V3 M3 17h14 M6.5 14v-4 M10 14V6 M13.5 14V9",
            Self::Reset => "M4 10a6 6 0 1 0 1.8-4.3 M4 3v3.5h3.5",
            Self::Search => "M8.5 3.5a5 5 0 1 0 .01 0z M12.2 12.2L17 17",
            Self::Shield => "M10 2.5l6 2v5c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8v-5z",
            Self::Smile => "M10 2.5a7.5 7.5 0 1 0 .01 0z M7 8v.4 M13 8v.4 M6.5 11.5a4 4 0 0 0 7 0",
            Self::Star => "M10 2.5l2.3 4.9 5.2.7-3.8 3.7.9 5.3L10 14.6l-4.6 2.5.9-5.3L2.5 8.1l5.2-.7z",
            Self::Sun => {
                "M10 6.5a3.5 3.5 0 1 0 .01 0z M10 2v1.5 M10 16.5V18 M2 10h1.5 M16.5 10H18 M4.3 4.3l1.1 1.1 M14.6 14.6l1.1 1.1 M4.3 15.7l1.1-1.1 M14.6 5.4l1.1-1.1"
            }
            Self::Sync => "M16 9a6 6 0 0 0-11-2 M5 3.5V7h3.5 M4 11a6 6 0 0 0 11 2 M15 16.5V13h-3.5",
            Self::Sort => "M6.5 16V4 M3.5 7l3-3 3 3 M13.5 4v12 M10.5 13l3 3 3-3",
            Self::SortDown => "M10 4v12 M6 12l4 4 4-4",
            Self::SortUp => "M10 16V4 M6 8l4-4 4 4",
            Self::Tenant => "M4 17V3h8v14 M12 8h4v9 M2.5 17h15 M7 6.5h2 M7 10h2 M7 13.5h2",
            Self::Undo => "M7 4L3 8l4 4 M3 8h9a5 5 0 0 1 0 10h-3",
            Self::World => "M10 2.5a7.5 7.5 0 1 0 .01 0z M2.5 10h15 M10 2.5c-5 5-5 10 0 15 M10 2.5c5 5 5 10 0 15",
            Self::Warning => "M10 3l8 14H2z M10 8v4.5 M10 14.5v.4",
            Self::Wrench => {
                "M16.5 6a4 4 0 0 1-5.5 4.5L6 16.5a1.6 1.6 0 0 1-2.5-2.5L9.5 9A4 4 0 0 1 14 3.5L11.8 6l2.2 2.2z"
            }
        }
    }
}

/// An icon. It is decoration: the words stand beside it, or in the name of the control that it fills.
///
/// ```
/// use app::i18n::t;
/// use app::ui::{Glyph, Icon};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Refresh() -> impl IntoView {
///     view! { <span><Glyph icon=Icon::Refresh /> {move || t("center-refresh")}</span> }
/// }
/// ```
#[component]
pub fn Glyph(
    /// What it shows.
    #[prop(into)]
    icon: Signal<Icon>,
) -> impl IntoView {
    view! {
        <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d=move || icon.get().path()></path>
        </svg>
    }
}
