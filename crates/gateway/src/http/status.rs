//! How a request went.

/// A status of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusCode(u16);

macro_rules! statuses {
    ($($number:literal $name:ident;)*) => {
        #[expect(missing_docs, reason = "the registry of HTTP says what each one is")]
        impl StatusCode {
            $(pub const $name: Self = Self($number);)*
        }
    };
}

statuses! {
    200 OK;
    201 CREATED;
    204 NO_CONTENT;
    302 FOUND;
    400 BAD_REQUEST;
    401 UNAUTHORIZED;
    403 FORBIDDEN;
    404 NOT_FOUND;
    405 METHOD_NOT_ALLOWED;
    408 REQUEST_TIMEOUT;
    409 CONFLICT;
    413 PAYLOAD_TOO_LARGE;
    414 URI_TOO_LONG;
    415 UNSUPPORTED_MEDIA_TYPE;
    424 FAILED_DEPENDENCY;
    429 TOO_MANY_REQUESTS;
    500 INTERNAL_SERVER_ERROR;
    501 NOT_IMPLEMENTED;
    503 SERVICE_UNAVAILABLE;
}

impl StatusCode {
    /// The number.
    pub fn as_u16(self) -> u16 {
        self.0
    }

    /// Whether it is of the 200s.
    pub fn is_success(self) -> bool {
        self.0 / 100 == 2
    }

    /// Whether it is of the 400s.
    pub fn is_client_error(self) -> bool {
        self.0 / 100 == 4
    }
}
