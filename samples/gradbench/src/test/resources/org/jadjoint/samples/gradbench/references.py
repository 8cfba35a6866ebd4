"""Writes references.json: small inputs of evaluations with the answers that PyTorch finds, in double precision.

Each objective is written from its definition, with other means than the Java code where PyTorch has them: determinants
by elimination, Gaussian and Wishart densities from torch.distributions, log-sum-exp, gradients and Hessians from autograd.
Nested derivatives are in closed form inside.

    python references.py > references.json
"""

import json
import math

import torch
from torch.distributions import MultivariateNormal, Wishart

torch.manual_seed(20260101)
torch.set_default_dtype(torch.float64)


def gradient(f, *point):
    point = [p.clone().requires_grad_() for p in point]
    return torch.autograd.grad(f(*point), point)


def llsq(x, n):
    t = torch.linspace(-1, 1, n)
    return ((torch.sign(t) - t.unsqueeze(1) ** torch.arange(len(x)) @ x) ** 2).sum() / 2


def ode(x, steps):
    def slope(y):
        return x * torch.cat([torch.ones(1), y[:-1]])

    h = 2 / steps
    y = torch.zeros_like(x)
    for _ in range(steps):
        k1 = slope(y)
        k2 = slope(y + h / 2 * k1)
        k3 = slope(y + h / 2 * k2)
        k4 = slope(y + h * k3)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return y


def gmm(alpha, mu, q, l, x, gamma, m):
    d = mu.shape[1]
    below = torch.triu_indices(d, d, 1)  # row after row above the diagonal: column after column below it
    factors = []
    for qk, lk in zip(q, l):
        factor = torch.diag(torch.exp(qk))
        factor[below[1], below[0]] = lk
        factors.append(factor)
    precisions = torch.stack([factor.T @ factor for factor in factors])
    densities = MultivariateNormal(mu, precision_matrix=precisions).log_prob(x.unsqueeze(1))
    likelihood = torch.logsumexp(torch.log_softmax(alpha, 0) + densities, 1).sum()
    prior = Wishart(torch.tensor(d + m + 1.0), covariance_matrix=torch.eye(d) / gamma**2)
    return likelihood + prior.log_prob(precisions).sum()


def kmeans(points, centroids):
    return ((points.unsqueeze(1) - centroids) ** 2).sum(2).min(1).values.sum()


def argmin(f, slope, start):
    """Gradient descent as GradBench describes it: the step doubles after ten that went down."""
    x, eta, descents = start, 1e-5, 0
    while math.hypot(*slope(x)) > 1e-5:
        if descents == 10:
            eta, descents = 2 * eta, 0
        following = [a - eta * b for a, b in zip(x, slope(x))]
        if math.dist(following, x) <= 1e-5:
            break
        if f(following) < f(x):
            x, descents = following, descents + 1
        else:
            eta, descents = eta / 2, 0
    return x


def saddle(start):
    """In closed form, the highest over q has the slope 2p, whatever the search for q finds."""
    square = lambda x: x[0] ** 2 + x[1] ** 2
    double = lambda x: [2 * x[0], 2 * x[1]]
    return argmin(square, double, start) + argmin(square, double, start)


def miss(w):
    """With the force in closed form, and for complex numbers, so that a complex step gives its derivative exactly."""
    x, y, u, v = 0, 8, 0.75, 0
    while True:
        pushes = [(x - 10, y - 10 + w), (x - 10, y)]
        ax, ay = (sum(push[i] / (push[0] ** 2 + push[1] ** 2) ** 1.5 for push in pushes) for i in range(2))
        x, y = x + 0.1 * u, y + 0.1 * v
        if y.real <= 0:
            return (x - y / v * u) ** 2
        u, v = u + 0.1 * ax, v + 0.1 * ay


def plain(value):
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value.tolist() if isinstance(value, torch.Tensor) else value


references = []


def reference(module, function, inputs, output):
    references.append({"module": module, "function": function, "input": plain(inputs), "output": plain(output)})


reference("hello", "square", 3.25, torch.tensor(3.25) ** 2)
reference("hello", "double", 3.25, gradient(lambda x: x**2, torch.tensor(3.25))[0])

x = torch.randn(7)
reference("llsq", "primal", {"x": x, "n": 20}, llsq(x, 20))
reference("llsq", "gradient", {"x": x, "n": 20}, gradient(lambda x: llsq(x, 20), x)[0])

x = 800 + 3 * torch.randn(12)
reference("lse", "primal", {"x": x}, torch.logsumexp(x, 0))
reference("lse", "gradient", {"x": x}, gradient(lambda x: torch.logsumexp(x, 0), x)[0])

for size in 1, 2, 3, 6:
    a = torch.randn(size, size)
    inputs = {"A": a.flatten(), "ell": size}
    reference("det", "primal", inputs, torch.linalg.det(a))
    reference("det", "gradient", inputs, gradient(torch.linalg.det, a)[0].flatten())

x = torch.rand(9) + 0.5
reference("ode", "primal", {"x": x, "s": 7}, ode(x, 7))
reference("ode", "gradient", {"x": x, "s": 7}, gradient(lambda x: ode(x, 7)[-1], x)[0])

d, k, n, m, gamma = 3, 4, 15, 2, 0.7
x = torch.randn(n, d)
mixture = {"alpha": torch.randn(k), "mu": torch.rand(k, d), "q": torch.randn(k, d) / 2, "l": torch.randn(k, d * (d - 1) // 2)}
inputs = {"d": d, "k": k, "n": n, "x": x, "m": m, "gamma": gamma, **mixture}
reference("gmm", "objective", inputs, gmm(*mixture.values(), x, gamma, m))
slopes = gradient(lambda *mixture: gmm(*mixture, x, gamma, m), *mixture.values())
reference("gmm", "jacobian", inputs, dict(zip(mixture, slopes)))

points = torch.randn(20, 3)
centroids = points[:4].clone()
inputs = {"points": points, "centroids": centroids + 0.1}
slope = gradient(lambda c: kmeans(points, c), centroids + 0.1)[0]
curvature = torch.autograd.functional.hessian(lambda c: kmeans(points, c.reshape(4, 3)), (centroids + 0.1).flatten())
reference("kmeans", "cost", inputs, kmeans(points, centroids + 0.1))
reference("kmeans", "dir", inputs, slope / curvature.diagonal().reshape(4, 3))

place = argmin(lambda w: miss(w[0]), lambda w: [miss(w[0] + 1e-30j).imag / 1e-30], [0.0])[0]
corner = saddle([1.0, 1.0])
for modes in "ff", "fr", "rf", "rr":
    reference("particle", modes, {"w": 0.0}, place)
    reference("saddle", modes, {"start": [1.0, 1.0]}, corner)

print("[\n" + ",\n".join(json.dumps(each) for each in references) + "\n]")
