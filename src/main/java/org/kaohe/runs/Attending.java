package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.kaohe.feeds.SchemaException;
import org.kaohe.rules.RulesException;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.Request;
import org.kaohe.store.Request.State;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunStore;
import org.kaohe.units.RegisterException;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on a claimed request and writes down how it ended, while the lease stands. */
@Component
class Attending {

    private final Working working;
    private final Claims claims;
    private final RequestStore requests;
    private final RunStore runs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Operator operator;

    Attending(Working working, Claims claims, RequestStore requests, RunStore runs, Journal journal, TransactionTemplate transaction, Operator operator) {
        this.working = working;
        this.claims = claims;
        this.requests = requests;
        this.runs = runs;
        this.journal = journal;
        this.transaction = transaction;
        this.operator = operator;
    }

    /** What makes the plan of a request; reads rules and feeds. */
    interface Plans {
        Plan plan() throws IOException;
    }

    /**
     * Gives the lease back at the end, whatever happens.
     *
     * @throws TakenOver where another process has the work by now
     */
    RunResult attend(Claim claim, Plans plans, Watcher watcher) {
        try {
            RunResult result = working.work(claim, plans.plan(), watcher);
            boolean refused = result.ending() == RunResult.Ending.REFUSED;
            end(claim, refused ? State.REFUSED : State.DONE, result.ending(), refused ? RunResult.STATUS_REFUSED : RunResult.STATUS_DONE,
                    refused ? result.run().reason() : null);
            return result;
        } catch (TakenOver e) {
            throw e;
        } catch (Stopped e) {
            if (claim.automatic()) {
                putBack(claim);
            } else {
                end(claim, State.STOPPED, null, RunResult.STATUS_FAILED, e.getMessage());
            }
            throw e;
        } catch (RunFailed e) {
            failed(claim, e);
            throw e;
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            RunFailed failed = new RunFailed(unfinished(claim), Trouble.of(e), e);
            failed(claim, failed);
            throw failed;
        } catch (NotPossible e) {
            end(claim, State.FAILED, null, RunResult.STATUS_NOT_POSSIBLE, e.getMessage());
            throw e;
        } catch (RulesException | SchemaException | RegisterException | Runner.Changed e) {
            end(claim, State.REFUSED, null, RunResult.STATUS_REFUSED, e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            end(claim, State.FAILED, null, RunResult.STATUS_FAILED, Trouble.of(e));
            throw e;
        } finally {
            claims.release(claim);
        }
    }

    /** A dispatcher waits for a database that was away, and goes on. */
    private void failed(Claim claim, RunFailed e) {
        boolean again = claim.automatic() && Trouble.away(e);
        write(claim, () -> {
            if (again && (e.run() == null || runs.crashed(e.run()) < Claims.MOST_CRASHES)) {
                requests.putBack(claim.request().id(), e.getMessage());
            } else {
                requests.end(claim.request().id(), State.FAILED, null, RunResult.STATUS_FAILED, e.getMessage());
            }
            note(claim, What.FAILED, e.getMessage());
        });
    }

    /** @return the run that the request began and that can go on; null where there is none */
    private Long unfinished(Claim claim) {
        try {
            return requests.find(claim.request().id()).map(Request::run).flatMap(runs::find).filter(run -> run.state().unfinished()).map(Run::id).orElse(null);
        } catch (DataAccessException | TransactionException e) {
            return null;
        }
    }

    private void end(Claim claim, State state, RunResult.Ending ending, int status, String message) {
        write(claim, () -> {
            requests.end(claim.request().id(), state, ending == null ? null : ending.name(), status, message);
            note(claim, switch (state) {
                case REFUSED -> What.REFUSED;
                case STOPPED -> What.STOPPED;
                case FAILED -> What.FAILED;
                default -> What.DONE;
            }, message);
        });
    }

    private void putBack(Claim claim) {
        write(claim, () -> {
            requests.putBack(claim.request().id(), "程序停止，等待任一程序接着算");
            note(claim, What.STOPPED, "等待任一程序接着算");
        });
    }

    private void note(Claim claim, What what, String message) {
        Long run = requests.find(claim.request().id()).map(Request::run).orElse(null);
        journal.note(what, new About(run, claim.request().id(), claim.request().work()), operator.who(), message == null ? "" : message);
    }

    /** Where the database is away the lease runs out, and whoever takes it sees how far the work was. */
    private void write(Claim claim, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> {
                act.run();
                claim.lease().check();
            });
        } catch (DataAccessException | TransactionException e) {
            LoggerFactory.getLogger(Attending.class).warn("request {} not written down", claim.request().id(), e);
        }
    }

    /** @return the claim, as far as nobody alive is at the work */
    Optional<Claim> claim(long request, boolean automatic) {
        try {
            return claims.claim(request, automatic);
        } catch (SQLException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }
}
