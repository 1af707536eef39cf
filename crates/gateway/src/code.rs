//! The gateway's own error codes: one table of code, status and meaning. Refusals of the world bring their own code
//! (`simulation::command_error`); `docs/api.md` lists both, and a test keeps it complete.

use http::StatusCode;

macro_rules! codes {
    ($($name:ident $status:ident $meaning:literal;)*) => {
        /// Why the gateway would not, before the world was asked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = $meaning] $name,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            #[cfg(any(test, feature = "testing"))]
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable spelling of `error.code`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// The status that it is answered with.
            pub fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)* }
            }

            /// What it means, in words.
            #[cfg(any(test, feature = "testing"))]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }
    };
}

codes! {
    InvalidAuthenticationToken UNAUTHORIZED "The bearer token is missing, malformed, forged, expired, or for something else; `details.reason` says which.";
    Forbidden FORBIDDEN "The token lacks the permission that the route needs.";
    UserMissing BAD_REQUEST "The route is about whoever signed in, and the token is an application's own.";
    TooManyRequests TOO_MANY_REQUESTS "The application or the tenant sent too much; `Retry-After` says how long to wait.";
    RouteNotFound NOT_FOUND "Nothing stands at this path.";
    MethodNotAllowed METHOD_NOT_ALLOWED "The path exists, the method does not.";
    NotImplemented NOT_IMPLEMENTED "Microsoft Graph has it, this simulation does not (yet).";
    BetaOnly BAD_REQUEST "Only Graph's beta version has it.";
    ResourceNotFound NOT_FOUND "No object has this id.";
    PathMalformed BAD_REQUEST "The path is not percent-encoded UTF-8.";
    TargetTooLong URI_TOO_LONG "Path and query are too long together.";
    IdMalformed BAD_REQUEST "The id in the path does not have the form of its kind.";
    QueryMalformed BAD_REQUEST "The query is not percent-encoded UTF-8.";
    QueryOptionUnknown BAD_REQUEST "The route does not know this query option.";
    QueryOptionDuplicated BAD_REQUEST "A query option stands twice.";
    QueryOptionInvalid BAD_REQUEST "The value of a query option is not one that it can have.";
    SkipTokenInvalid BAD_REQUEST "The $skiptoken is malformed, forged, or of another query.";
    SkipTokenExpired BAD_REQUEST "The order of the list that was walked through is no longer kept.";
    SearchTooLong BAD_REQUEST "The $search text is over its limit.";
    FilterInvalid BAD_REQUEST "The $filter does not follow the grammar; the message names the position.";
    FilterTooLong BAD_REQUEST "The $filter is over its length limit.";
    FilterTooDeep BAD_REQUEST "The $filter nests deeper than its limit.";
    FilterTooManyTerms BAD_REQUEST "The $filter has more comparisons, or values in one list, than its limit.";
    PropertyUnknown BAD_REQUEST "The resource has no such property.";
    PropertyNotFilterable BAD_REQUEST "The property exists and cannot stand in $filter.";
    PropertyNotSortable BAD_REQUEST "The property exists and cannot stand in $orderby.";
    LiteralTypeMismatch BAD_REQUEST "A literal of $filter is not of its property's type.";
    EnumMemberUnknown BAD_REQUEST "A literal of $filter is no member of its property's enumeration.";
    ContentTypeUnsupported UNSUPPORTED_MEDIA_TYPE "The body's content type is not the one that the route reads.";
    BodyTooLarge PAYLOAD_TOO_LARGE "The body is over its length limit.";
    BodyTooDeep BAD_REQUEST "The body nests deeper than its limit.";
    BodyMalformed BAD_REQUEST "The body is not UTF-8, not JSON, or not of the shape that the route reads.";
    BodyFieldUnknown BAD_REQUEST "The body has a field that the route does not read.";
    BodyUnexpected BAD_REQUEST "The route reads no body.";
    BatchInvalid BAD_REQUEST "The $batch breaks a rule of batches: ids, addresses, dependencies or their number.";
    DependencyFailed FAILED_DEPENDENCY "A request of a $batch waited for one that failed, and was not sent.";
    ActionUnknown BAD_REQUEST "No device action has this name.";
    WorkloadUnknown BAD_REQUEST "No workload of co-management has this name.";
    FaultEmpty BAD_REQUEST "The body asks for nothing.";
    CloudServiceFailed SERVICE_UNAVAILABLE "A fault of the lab made the cloud's service fail; the status is one of 429, 500, 502, 503, 504 and 507, and `lab-fault` names the fault.";
    FaultUnknown NOT_FOUND "The catalogue has no such fault.";
    RemedyUnknown NOT_FOUND "There is no such remedy.";
    ExerciseInvalid BAD_REQUEST "The exercise cannot be played: the message names everything that is wrong with it, or the step of its preparation that is refused.";
    CmpivotQueryInvalid BAD_REQUEST "CMPivot cannot run the query; `queryCode` among the details says why (docs/cmpivot.md).";
    CmpivotResultGone GONE "The site has forgotten what the clients answered: it keeps the results of the last eight runs over collections.";
    NoEventDue CONFLICT "There is no next event to jump to.";
    MomentMalformed BAD_REQUEST "`lab-at` is neither the sequence of a command nor a time.";
    MomentUnknown NOT_FOUND "The world has not lived at this moment.";
    LookingAtThePast CONFLICT "The request reads the past, where nothing can be changed.";
    PastHidden CONFLICT "An exercise is running, and its past would give the cause away.";
    PastUnderWay SERVICE_UNAVAILABLE "The past is being rebuilt; the same request again takes it on, and `details` say how far it is.";
    JournalChanged CONFLICT "The journal is not the one that the caller knew: a command came in between.";
    NothingToUndo CONFLICT "The journal has no command to take back.";
    JournalFormatUnknown BAD_REQUEST "The file is not a journal of this lab.";
    JournalVersionUnsupported CONFLICT "The journal follows other rules than this build.";
    JournalNotReplayable CONFLICT "The journal holds a command that its own world refuses.";
    JournalStateDiffers CONFLICT "The journal's replay gives another state than the file promises.";
}

#[cfg(test)]
mod tests {
    use super::{Code, StatusCode};

    #[test]
    fn every_code_is_an_error_of_the_caller_or_honest_absence() {
        for code in Code::ALL {
            let status = code.status();
            assert!(
                status.is_client_error()
                    || status == StatusCode::NOT_IMPLEMENTED
                    || matches!(code, Code::CloudServiceFailed | Code::PastUnderWay),
                "{}",
                code.as_str()
            );
            assert!(code.meaning().ends_with('.'), "{}", code.as_str());
        }
    }
}
