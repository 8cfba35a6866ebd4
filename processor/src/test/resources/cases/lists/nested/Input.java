package cases;

import java.util.List;
import org.jadjoint.Differentiable;

/** Lists of lists, lists of arrays of records, arrays in records in lists. */
final class Input {
    private Input() {}

    @Differentiable
    record Cell(float a, double[] b) {}

    @Differentiable
    record Row(List<Cell> cells, Cell[] more) {}

    @Differentiable
    record Table(List<Row> rows, List<List<Cell>> extra) {}

    @Differentiable
    static double lists(List<List<Cell>> table, double x) {
        double product = x;
        for (List<Cell> row : table) {
            for (Cell cell : row) product += cell.a() * product * cell.b()[0] * 0.1;
        }
        return product;
    }

    @Differentiable
    static double arrays(List<Cell[]> rows) {
        double sum = 1;
        for (int i = 0; i < rows.size(); i++) {
            for (Cell cell : rows.get(i)) sum += cell.a() * cell.b()[i % 2] * sum * 0.1;
        }
        return sum;
    }

    @Differentiable
    static double deep(Table table) {
        double sum = 0;
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) sum += cell.a() * cell.b()[1];
            sum *= row.more()[0].b()[0];
        }
        return sum + table.extra().get(0).get(1).a() * table.extra().get(1).get(0).b()[2 % table.extra().size()];
    }

    @Differentiable
    static List<List<Cell>> made(Cell cell, double x) {
        List<Cell> row = List.of(cell, new Cell((float) x, new double[] {x, x * x}));
        return List.of(row, row, List.of(cell));
    }
}
