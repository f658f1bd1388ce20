package com.example.loan;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.Limits;
import in.etamil.Source;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Answers {@code ?principal=&instalment=&rate=&months=} with what is left of a loan. The rules are
 * compiled when the servlet starts and run in the thread of each request, which may take half a
 * second and two million steps.
 */
public final class LoanServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Limits REQUEST =
            Limits.UNTRUSTED.withWallTime(Duration.ofMillis(500)).withSteps(2_000_000);

    private transient LoanRules rules;

    @Override
    public void init() throws ServletException {
        try {
            rules =
                    Etamil.builder()
                            .build()
                            .compile(Source.ofResource(LoanServlet.class, "loan.qmz"))
                            .start()
                            .as(LoanRules.class);
        } catch (IOException | EtamilException e) {
            throw new ServletException("the loan rules do not start", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            LoanRules.Balance balance =
                    rules.after(
                            REQUEST,
                            number(request, "principal"),
                            number(request, "instalment"),
                            number(request, "rate"),
                            number(request, "months").longValueExact());
            answer(response, 200, rupees(balance.left()) + " " + rupees(balance.interest()));
        } catch (ArithmeticException | IllegalArgumentException | EtamilHostException wrong) {
            answer(response, 400, wrong.getMessage());
        } catch (EtamilFailure refused) {
            answer(response, 422, refused.getMessage());
        } catch (EtamilLimitException tooMuch) {
            answer(response, 503, tooMuch.diagnostics().get(0).code());
        }
    }

    private static BigDecimal number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            throw new IllegalArgumentException("missing: " + name);
        }
        return new BigDecimal(text);
    }

    /** The rules round to the paisa, but write as many places as a number needs. */
    private static String rupees(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private static void answer(HttpServletResponse response, int status, String text)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(text);
    }
}
