//! From tokens to the tree: recursive descent, one token of look-ahead, work in proportion to the text.

mod expression;
mod operator;

use crate::error::{Code, Error, quoted};
use crate::lexer::{Spanned, Token, tokens};
use crate::limits::DEPTH_MAX;
use crate::span::Span;
use crate::syntax::{Argument, Name, Query, Source};
use crate::value::Value;
use crate::work;

/// Reads a query.
///
/// # Errors
///
/// The first error of the text, with its place: of its tokens, else of its grammar.
pub fn parse(text: &str) -> Result<Query, Error> {
    let (tokens, error) = tokens(text);
    if let Some(error) = error {
        return Err(error);
    }
    let mut parser = Parser::new(&tokens);
    let query = parser.query()?;
    if parser.is_symbol(";") {
        parser.advance();
    }
    if parser.peek().token != Token::End {
        return Err(parser.unexpected(&["|"], "'|' before an operator, or the end of the query,"));
    }
    Ok(query)
}

/// Reads as many operators of a pipeline as are whole: what a cursor behind them can refer to.
pub(crate) fn parse_beginning(tokens: &[Spanned]) -> Option<Query> {
    let mut parser = Parser::new(tokens);
    let mut query = Query { source: parser.source().ok()?, operators: Vec::new() };
    while parser.is_symbol("|") {
        parser.advance();
        let Ok(operator) = parser.operator() else { break };
        query.operators.push(operator);
    }
    Some(query)
}

pub(crate) struct Parser<'t> {
    tokens: &'t [Spanned],
    at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn new(tokens: &'t [Spanned]) -> Self {
        Self { tokens, at: 0, depth: 0 }
    }

    /// The current token. The last one is the end, which is never passed.
    fn peek(&self) -> &'t Spanned {
        &self.tokens[self.at.min(self.tokens.len() - 1)]
    }

    fn advance(&mut self) -> &'t Spanned {
        let token = self.peek();
        work::count(1);
        if token.token != Token::End {
            self.at += 1;
        }
        token
    }

    fn is_symbol(&self, symbol: &str) -> bool {
        matches!(self.peek().token, Token::Symbol(found) if found == symbol)
    }

    fn is_name(&self, name: &str) -> bool {
        matches!(&self.peek().token, Token::Name(found) if found == name)
    }

    /// The token after the current one.
    fn is_symbol_next(&self, symbol: &str) -> bool {
        matches!(self.tokens.get(self.at + 1), Some(Spanned { token: Token::Symbol(found), .. }) if *found == symbol)
    }

    fn symbol(&mut self, symbol: &'static str) -> Result<Span, Error> {
        if self.is_symbol(symbol) {
            return Ok(self.advance().span);
        }
        Err(self.unexpected(&[symbol], &quoted(symbol)))
    }

    fn name(&mut self, what: &str) -> Result<Name, Error> {
        let Token::Name(text) = &self.peek().token else { return Err(self.unexpected(&[], what)) };
        let span = self.advance().span;
        Ok(Name { text: text.clone(), span })
    }

    /// An error at the current token.
    fn unexpected(&self, expected: &[&str], what: &str) -> Error {
        let Spanned { token, span } = self.peek();
        let found = match token {
            Token::Name(name) => quoted(name),
            Token::Symbol(symbol) => quoted(symbol),
            Token::Literal(Value::String(text)) => format!("the text {}", quoted(text)),
            Token::Literal(value) => quoted(&value.cell().to_text()),
            Token::End => String::new(),
        };
        let message = match token {
            Token::End => format!("The query ends where {what} is expected."),
            _ => format!("{found} cannot stand here; {what} is expected."),
        };
        Error::new(Code::TokenUnexpected, *span, message).expecting(expected.iter().copied())
    }

    /// One level deeper, for the time of `inner`.
    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        if self.depth == DEPTH_MAX {
            let message =
                format!("More than {DEPTH_MAX} parentheses inside each other are not read. Write it flatter.");
            return Err(Error::new(Code::QueryTooDeep, self.peek().span, message));
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    fn query(&mut self) -> Result<Query, Error> {
        let mut query = Query { source: self.source()?, operators: Vec::new() };
        while self.is_symbol("|") {
            self.advance();
            query.operators.push(self.operator()?);
        }
        Ok(query)
    }

    fn source(&mut self) -> Result<Source, Error> {
        if self.tokens.len() == 1 {
            let message = "The query is empty. Begin with an entity, such as OperatingSystem.";
            return Err(Error::new(Code::QueryEmpty, self.peek().span, message).expecting(["an entity"]));
        }
        let name = self.name("the name of an entity").map_err(|error| error.expecting(["an entity"]))?;
        let mut span = name.span;
        let mut arguments = None;
        if self.is_symbol("(") {
            self.advance();
            let mut list = Vec::new();
            while !self.is_symbol(")") {
                if !list.is_empty() {
                    self.symbol(",")?;
                }
                list.push(self.argument()?);
            }
            span = span.to(self.advance().span);
            arguments = Some(list);
        }
        Ok(Source { name, arguments, span })
    }

    fn argument(&mut self) -> Result<Argument, Error> {
        let Spanned { token, span } = self.peek();
        let Token::Literal(value) = token else {
            return Err(self.unexpected(&[")", "'text'", "1d"], "a text in quotes or a length of time"));
        };
        self.advance();
        Ok(Argument { value: value.clone(), span: *span })
    }

    /// One or more of something, with commas between.
    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Result<T, Error>) -> Result<Vec<T>, Error> {
        let mut list = vec![one(self)?];
        while self.is_symbol(",") {
            self.advance();
            list.push(one(self)?);
        }
        Ok(list)
    }
}
