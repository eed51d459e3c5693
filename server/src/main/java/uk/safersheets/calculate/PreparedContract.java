package uk.safersheets.calculate;

import uk.safersheets.contract.Contract;
import uk.safersheets.formula.Functions;

/** A contract with every formula parsed, ready for any number of submissions. Immutable and thread-safe. */
public final class PreparedContract {
    private final Contract contract;
    private final Functions functions;

    /**
     * @throws uk.safersheets.formula.FormulaException when a formula of the contract does not parse; a registered
     *     template's never fail, because its doctor has parsed them
     */
    public PreparedContract(Contract contract, Functions functions) {
        this.contract = contract;
        this.functions = functions;
    }

    public Contract contract() {
        return contract;
    }

    public Functions functions() {
        return functions;
    }
}
