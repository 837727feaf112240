package io.kairan.storage;

import io.kairan.base.AccountId;
import io.kairan.base.MunicipalityId;
import io.kairan.identity.Account;
import io.kairan.identity.AccountStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts in the municipality's {@code kairan.db}. */
public final class SqliteAccounts implements AccountStore {

  private final MunicipalityId municipality;
  private final SqliteDatabase database;

  public SqliteAccounts(MunicipalityId municipality, SqliteDatabase database) {
    this.municipality = municipality;
    this.database = database;
  }

  @Override
  public CompletionStage<Boolean> any() {
    return database.read(SqliteAccounts::any);
  }

  @Override
  public CompletionStage<Void> expectSetUp(String secretHash) {
    return database
        .write(handle ->
            handle.execute(
                "INSERT INTO set_up (one, secret_hash) VALUES (1, ?)"
                    + " ON CONFLICT (one) DO UPDATE SET secret_hash = excluded.secret_hash",
                secretHash))
        .thenApply(Stages::nothing);
  }

  @Override
  public CompletionStage<Boolean> addFirst(Stored stored, String secretHash) {
    return database.write(handle -> {
      int used = handle.execute("DELETE FROM set_up WHERE secret_hash = ?", secretHash);
      if (used == 0 || any(handle)) {
        return false;
      }
      return insert(handle, stored);
    });
  }

  @Override
  public CompletionStage<List<Account>> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id, login, name FROM account ORDER BY login")
            .map(this::account)
            .list());
  }

  @Override
  public CompletionStage<Boolean> add(Stored account) {
    return database.write(handle -> insert(handle, account));
  }

  @Override
  public CompletionStage<Optional<Account>> changePassword(String login, String passwordHash) {
    return database.write(handle -> {
      Optional<Account> account = find(handle, login);
      account.ifPresent(there -> {
        handle.execute(
            "UPDATE account SET password_hash = ? WHERE id = ?", passwordHash, there.id().value());
        handle.execute("DELETE FROM account_session WHERE account = ?", there.id().value());
      });
      return account;
    });
  }

  @Override
  public CompletionStage<Optional<Account>> remove(String login) {
    return database.write(handle -> {
      Optional<Account> account = find(handle, login);
      if (account.isEmpty() || isLast(handle)) {
        return Optional.empty();
      }
      handle.execute("DELETE FROM account_session WHERE account = ?", account.get().id().value());
      handle.execute("DELETE FROM account WHERE id = ?", account.get().id().value());
      return account;
    });
  }

  @Override
  public CompletionStage<Optional<Stored>> byLogin(String login) {
    return database.read(handle ->
        handle
            .createQuery("SELECT id, login, name, password_hash FROM account WHERE login = ?")
            .bind(0, login)
            .map(
                (row, context) -> new Stored(account(row, context), row.getString("password_hash")))
            .findOne());
  }

  @Override
  public CompletionStage<Void> addSession(String tokenHash, Account account) {
    return database
        .write(handle ->
            handle.execute(
                "INSERT INTO account_session (token_hash, account, created_at) VALUES (?, ?, ?)",
                tokenHash,
                account.id().value(),
                System.currentTimeMillis()))
        .thenApply(Stages::nothing);
  }

  @Override
  public CompletionStage<Optional<Account>> bySession(String tokenHash) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT a.id, a.login, a.name FROM account a JOIN account_session s"
                    + " ON s.account = a.id WHERE s.token_hash = ?")
            .bind(0, tokenHash)
            .map(this::account)
            .findOne());
  }

  @Override
  public CompletionStage<Void> removeSession(String tokenHash) {
    return database
        .write(
            handle -> handle.execute("DELETE FROM account_session WHERE token_hash = ?", tokenHash))
        .thenApply(Stages::nothing);
  }

  private Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        municipality,
        new AccountId(row.getString("id")),
        row.getString("login"),
        row.getString("name"));
  }

  private Optional<Account> find(Handle handle, String login) {
    return handle
        .createQuery("SELECT id, login, name FROM account WHERE login = ?")
        .bind(0, login)
        .map(this::account)
        .findOne();
  }

  private static boolean insert(Handle handle, Stored stored) {
    return handle.execute(
            "INSERT INTO account (id, login, name, password_hash, created_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING",
            stored.account().id().value(),
            stored.account().login(),
            stored.account().name(),
            stored.passwordHash(),
            System.currentTimeMillis())
        == 1;
  }

  private static boolean isLast(Handle handle) {
    return handle.select("SELECT COUNT(*) FROM account").mapTo(Integer.class).one() == 1;
  }

  private static boolean any(Handle handle) {
    return handle
        .select("SELECT 1 FROM account LIMIT 1")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
