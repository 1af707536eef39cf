//! CMPivot on one device and over a collection: what may be asked, the question, the answer, and proposals while it is written. The admin center's own
//! wire for it is not published; these are the lab's.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Answer of `lab/cmpivot`: everything that a query can be made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotLanguage {
    /// In the order of the portal's tree.
    pub entities: Vec<CmpivotEntity>,
    /// Table operators that the admin center has.
    pub operators: Vec<CmpivotWord>,
    /// Aggregates of `summarize`.
    pub aggregates: Vec<CmpivotWord>,
    /// Scalar functions.
    pub functions: Vec<CmpivotWord>,
    /// Queries of *Getting started*.
    pub samples: Vec<String>,
}

/// An entity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotEntity {
    /// Its name.
    pub name: String,
    /// Names of the parameters in its parentheses; most have none.
    pub parameters: Vec<String>,
    /// Its columns.
    pub columns: Vec<CmpivotColumn>,
    /// Whether the lab has rows of it.
    pub is_filled: bool,
}

/// A column of an entity or of a result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotColumn {
    /// Its name.
    pub name: String,
    /// `string`, `long`, `real`, `bool`, `datetime` or `timespan`.
    pub kind: String,
}

/// A word of the language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotWord {
    /// The word.
    pub name: String,
    /// How it is written.
    pub form: String,
    /// Its effect, in a sentence.
    pub summary: String,
}

/// Body of `lab/cmpivot/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CmpivotQuery {
    /// The query.
    pub query: String,
}

/// Answer of `lab/cmpivot/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotResult {
    /// Name of the device that answered.
    pub device_name: String,
    /// When (simulated time, RFC 3339).
    pub answered_date_time: String,
    /// Joins the log lines of the run.
    pub task_guid: String,
    /// The columns.
    pub columns: Vec<CmpivotColumn>,
    /// The rows: a value for each column. Moments are RFC 3339, lengths of time are texts such as `1.02:03:04`.
    pub rows: Vec<Vec<Value>>,
}

/// Body of `lab/cmpivot/completions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CmpivotCursor {
    /// The query as far as it is written.
    pub query: String,
    /// Where the cursor is, in UTF-16 code units, as `selectionStart` counts.
    pub cursor: u32,
    /// Whether the console's CMPivot asks, which has `render`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_of_console: bool,
}

/// Answer of `lab/cmpivot/completions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotCompletions {
    /// Beginning of the word that a proposal replaces, in UTF-16 code units.
    pub from: u32,
    /// Its end.
    pub to: u32,
    /// The proposals, in order.
    pub items: Vec<CmpivotCompletion>,
}

/// A proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotCompletion {
    /// `entity`, `column`, `operator`, `aggregate`, `function` or `word`.
    pub kind: String,
    /// The text.
    pub text: String,
    /// A type, a form or parameters; may be empty.
    pub detail: String,
}

/// Body of `lab/cmpivot-runs`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CmpivotRunStart {
    /// Whose clients are asked.
    pub collection_id: String,
    /// The query.
    pub query: String,
}

/// A run over a collection, and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotRun {
    /// Joins the log lines of the run; its key.
    pub task_guid: String,
    /// Whose clients were asked.
    pub collection_id: String,
    /// Its name.
    pub collection_name: String,
    /// The query.
    pub query: String,
    /// Who asked.
    pub started_by: String,
    /// When (simulated time, RFC 3339).
    pub started_date_time: String,
    /// `running`, `completed`, `stopped` or `timedOut`.
    pub state: String,
    /// Clients of the collection when the run began.
    pub client_count: u32,
    /// They answered.
    pub answered_count: u32,
    /// They reported a failure, or left the site.
    pub failed_count: u32,
    /// They are off line: the query reaches them when they come on line.
    pub offline_count: u32,
    /// Their answer is awaited.
    pub waiting_count: u32,
    /// Simulated time since the start, or until the end.
    pub elapsed_ms: i64,
}

/// Answer of `lab/cmpivot-runs/{taskGuid}/results`: a page of what the clients have answered so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmpivotRunResults {
    /// Clients whose answers are in it.
    pub answered_count: u32,
    /// The columns.
    pub columns: Vec<CmpivotColumn>,
    /// The rows of the page, as in [`CmpivotResult`].
    pub rows: Vec<Vec<Value>>,
    /// Rows in all.
    pub total_rows: u64,
    /// Whether there are more rows than the 100,000 cells that a result may have.
    pub is_cut: bool,
    /// What `render` asks for: `barchart`, `columnchart`, `piechart` or `timechart`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<String>,
}
