//! The viewer's handle: what is shown, what is selected, and what the worker says of it. Copy it anywhere in the viewer.

use super::address::{self, Layout};
use super::direction::Direction;
use super::engine;
use super::feed::{Feed, use_feed};
use super::level::{LevelChoice, use_level};
use crate::navigation::{Navigator, use_navigator, use_query};
use crate::ui::{QueryText, use_query_text};
use contract::log_viewer::{
    Answer, AskKind, JumpTarget, OPENED, Place, Show, ViewFilter, ViewState, ViewedFile, ViewerLine, ViewerState,
};
use contract::logs::QUERY_SEARCH;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the parts of the viewer share.
#[derive(Clone, Copy)]
pub struct Viewer {
    /// Ids of the files, the first one first.
    pub files: StoredValue<Vec<String>>,
    /// How several of them stand.
    pub layout: Layout,
    /// Reading of the lab's own.
    pub feed: Feed,
    /// Only lines with this text.
    pub filter: QueryText,
    /// Whether that is a regular expression.
    pub is_expression: Memo<bool>,
    /// Only lines that are at least so bad.
    pub level: Memo<LevelChoice>,
    /// Only lines of this component.
    pub component: Memo<Option<String>>,
    /// Only lines of this thread, as it was typed.
    pub thread: QueryText,
    /// This text is marked.
    pub highlight: QueryText,
    /// Whether the view stays at the end as lines come.
    pub follows: RwSignal<bool>,
    /// Id of the selected line.
    pub selected: Memo<Option<String>>,
    /// The selected line, once it is read.
    pub line: RwSignal<Option<ViewerLine>>,
    /// Where the selected line is in each view.
    pub places: RwSignal<Vec<Option<Place>>>,
    /// The view that keys and buttons act on.
    pub active: RwSignal<usize>,
    /// Rows that are chosen for copying: from the row where the choice began, to the selected one.
    pub range_from: RwSignal<Option<u64>>,
    pub(super) navigator: Navigator,
    state: ArcSignalOfState,
    typed_line: QueryText,
    wrapped_to: RwSignal<Option<(JumpTarget, String)>>,
    /// The request whose state counts: states of earlier ones show other lines.
    show: RwSignal<u32>,
}

type ArcSignalOfState = Signal<ViewerState>;

impl Viewer {
    /// What the worker says of the views; nothing while it still shows others. Reactive.
    pub fn views(self) -> Vec<ViewState> {
        let show = self.show.get();
        self.state.with(|state| if state.show == show { state.views.clone() } else { Vec::new() })
    }

    /// What the worker says of a view. Reactive.
    pub fn view(self, view: usize) -> Option<ViewState> {
        let show = self.show.get();
        self.state.with(|state| state.views.get(view).filter(|_| state.show == show).cloned())
    }

    /// What the worker says of the files that are shown, in their order. Reactive.
    pub fn shown_files(self) -> Vec<ViewedFile> {
        let files = self.files.get_value();
        self.state.with(|state| {
            files.iter().filter_map(|id| state.files.iter().find(|known| known.id == *id).cloned()).collect()
        })
    }

    /// Why the filter's text cannot be used. Reactive.
    pub fn filter_problem(self) -> Option<contract::log_viewer::LogProblem> {
        self.state.with(|state| state.filter_problem.clone())
    }

    /// The files of each view.
    pub fn views_of_files(self) -> Vec<Vec<String>> {
        let files = self.files.get_value();
        match self.layout {
            Layout::Merged => vec![files],
            Layout::SideBySide => files.into_iter().map(|file| vec![file]).collect(),
        }
    }

    /// Where the selected line is in the view that keys act on. Reactive.
    pub fn place(self) -> Option<Place> {
        let active = self.active.get();
        self.places.with(|places| places.get(active).cloned().flatten())
    }

    /// Selects a line.
    pub fn select(self, line: &str) {
        self.range_from.set(None);
        self.put_line(line);
    }

    fn put_line(self, line: &str) {
        self.typed_line.typed.set(line.to_owned());
    }

    /// Selects a line, and the rows between it and the one before.
    pub fn select_to(self, line: &str) {
        let from = untrack(|| self.place()).filter(|place| place.is_shown).map(|place| place.row);
        self.range_from.update(|known| *known = known.or(from));
        self.put_line(line);
    }

    /// First and last of the rows that are chosen for copying; the selected one alone where no others are. Reactive.
    pub fn range(self) -> Option<(u64, u64)> {
        let row = self.place().filter(|place| place.is_shown)?.row;
        let from = self.range_from.get().unwrap_or(row);
        Some((row.min(from), row.max(from)))
    }

    /// Selects the next line of a kind in a direction; on at the other end where there is none on the way.
    pub async fn jump(self, target: JumpTarget, direction: Direction) -> Option<Place> {
        let ask = AskKind::Jump {
            view: self.active.try_get_untracked()?,
            target,
            from: self.selected.try_get_untracked()?,
            backwards: direction == Direction::Previous,
        };
        let Some(Answer::Place(Some(place))) = engine::ask(ask).await else { return None };
        self.follows.try_set(false);
        self.wrapped_to.try_set(place.has_wrapped.then(|| (target, place.line.clone())));
        self.select(&place.line);
        Some(place)
    }

    /// Whether a jump of this kind came to the selected line past an end. Reactive.
    pub fn has_wrapped(self, target: JumpTarget) -> bool {
        let selected = self.selected.get();
        self.wrapped_to
            .with(|to| to.as_ref().is_some_and(|(by, line)| *by == target && Some(line) == selected.as_ref()))
    }

    /// Shows every line again.
    pub fn show_all(self) {
        self.filter.typed.set(String::new());
        self.thread.typed.set(String::new());
        for name in [contract::logs::QUERY_LEVEL, address::COMPONENT, address::EXPRESSION] {
            self.navigator.set_query(name, None);
        }
    }

    /// Whether only some lines are asked for. Reactive.
    pub fn is_narrowed(self) -> bool {
        self.filter.settled.with(|filter| !filter.is_empty())
            || self.level.get() != LevelChoice::All
            || self.component.with(Option::is_some)
            || self.thread.settled.with(|thread| address::thread_of(thread).is_some())
    }

    fn wanted(self) -> Show {
        Show {
            views: self.views_of_files(),
            filter: ViewFilter {
                level: self.level.get().least(),
                component: self.component.get(),
                thread: self.thread.settled.with(|thread| address::thread_of(thread)),
                text: self.filter.settled.get(),
                is_expression: self.is_expression.get(),
            },
            highlight: self.highlight.settled.get(),
        }
    }
}

/// A viewer of these files.
pub fn use_viewer(files: Vec<String>, layout: Layout) -> Viewer {
    let query = use_query();
    let typed_line = use_query_text("line");
    let selected = Memo::new(move |_| typed_line.typed.with(|line| (!line.is_empty()).then(|| line.clone())));
    let of_query = move |name: &'static str| Memo::new(move |_| query.with(|query| query.get(name)));
    let is_followed = selected.with_untracked(Option::is_none)
        && query.with_untracked(|query| query.get(address::TIME).is_none())
        && files.iter().all(|file| !file.starts_with(OPENED));
    let expression = of_query(address::EXPRESSION);
    let state = engine::state();
    let viewer = Viewer {
        feed: use_feed(&files),
        files: StoredValue::new(files),
        layout,
        filter: use_query_text(QUERY_SEARCH),
        is_expression: Memo::new(move |_| expression.with(Option::is_some)),
        level: use_level(),
        component: of_query(address::COMPONENT),
        thread: use_query_text(address::THREAD),
        highlight: use_query_text("highlight"),
        // A line or a time in the address is what one wants to see; a file that is opened is read from its top.
        follows: RwSignal::new(is_followed),
        selected,
        line: RwSignal::new(None),
        places: RwSignal::new(Vec::new()),
        active: RwSignal::new(0),
        range_from: RwSignal::new(None),
        navigator: use_navigator(),
        state: Signal::from(state),
        typed_line,
        wrapped_to: RwSignal::new(None),
        show: RwSignal::new(u32::MAX),
    };
    show_what_is_wanted(viewer);
    read_selected(viewer);
    viewer
}

fn show_what_is_wanted(viewer: Viewer) {
    let wanted = Memo::new(move |_| viewer.wanted());
    Effect::new(move || {
        let (id, answered) = engine::send(AskKind::Show(wanted.get()), &[]);
        viewer.show.set(id);
        spawn_local(async move {
            answered.await;
        });
    });
}

/// Reads the selected line and where it is, whenever either may be another.
fn read_selected(viewer: Viewer) {
    let count = viewer.views_of_files().len();
    Effect::new(move || {
        viewer.state.track();
        let show = viewer.show.get();
        let Some(line) = viewer.selected.get() else {
            viewer.line.set(None);
            viewer.places.set(Vec::new());
            return;
        };
        spawn_local(async move {
            let mut places = Vec::with_capacity(count);
            for view in 0..count {
                match engine::ask(AskKind::Locate { view, line: line.clone() }).await {
                    Some(Answer::Place(place)) => places.push(place),
                    _ => return,
                }
            }
            let read = engine::ask(AskKind::Line { line: line.clone() }).await;
            // Another line, other lines, or another page by now.
            let is_wanted = viewer.selected.try_get_untracked() == Some(Some(line));
            if !is_wanted || viewer.show.try_get_untracked() != Some(show) {
                return;
            }
            if viewer.places.with_untracked(|known| *known != places) {
                viewer.places.set(places);
            }
            if let Some(Answer::Line(read)) = read {
                let read = read.map(|line| *line);
                if viewer.line.with_untracked(|known| *known != read) {
                    viewer.line.set(read);
                }
            }
        });
    });
}
